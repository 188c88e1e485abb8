package cn.baton.notification.recipient;

import cn.baton.notification.address.Mailable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the directory says of a unit. */
@Schema(description = "What the directory says of a unit")
public record RecipientEntry(
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = "\\P{Cntrl}*", message = "{baton.singleLine}")
        @Schema(description = "Name of the unit, as letters address it", examples = "长葛市工业和信息化局")
        String name,

        @NotBlank
        @Size(max = 254)
        @Mailable
        @Schema(
                description =
                        "Address that letters are sent to: a local part in ASCII and a domain with a dot, which may"
                                + " be an international one",
                examples = "gxj@example.org")
        String email) {

    /** Spaces around an address are copied along with it; nothing else is changed. */
    public RecipientEntry {
        email = email == null || email.chars().anyMatch(Character::isISOControl) ? email : email.strip();
    }
}
