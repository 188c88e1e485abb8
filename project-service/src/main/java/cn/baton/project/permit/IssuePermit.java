package cn.baton.project.permit;

import cn.baton.support.text.CodeForm;
import cn.baton.support.text.EnteredText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/** 办结. */
@Schema(description = "Issue of a permit 办结")
public record IssuePermit(
        @NotNull @Schema(description = "Day of issue, not in the future", examples = "2026-10-20")
        LocalDate issuedOn,

        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = CodeForm.WHOLE, message = "{baton.codeForm}")
        @Schema(
                description =
                        "Number of the permit 证照编号, unique by project and type; kept without spaces and in plain letters,"
                                + " digits and brackets (NFKC)",
                examples = "411082202610200101")
        String number) {

    public IssuePermit {
        number = EnteredText.code(number);
    }
}
