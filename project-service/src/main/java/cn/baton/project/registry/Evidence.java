package cn.baton.project.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/** A document or picture that bears a transition out, by its title and where it is filed or attached. */
@Schema(description = "A document or picture that bears a transition out")
public record Evidence(
        @NotNull @Schema(description = "What it shows", examples = "AGREEMENT")
        EvidenceKind kind,

        @NotBlank @Size(max = 200) @Schema(description = "Title of the document", examples = "投资合作协议")
        String title,

        @Size(max = 500)
        @Schema(description = "File number or address where it is kept", nullable = true, examples = "长招商〔2026〕8号")
        String reference,

        @Schema(
                description = "Attachment of the project that holds it",
                nullable = true,
                examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID attachmentId) {}
