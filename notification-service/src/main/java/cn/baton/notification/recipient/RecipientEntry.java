package cn.baton.notification.recipient;

import jakarta.validation.constraints.Email;
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
        @Email
        @Schema(description = "Address that letters are sent to", examples = "gxj@example.org")
        String email) {}
