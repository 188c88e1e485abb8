package cn.baton.project.oc4ids;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/** An organisation with a part in the project; never a person. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "An organisation with a part in a project")
public record Oc4idsParty(
        @Schema(description = "Id of the party within the package", examples = "CN-SAIC-91350100M000100Y43")
        String id,

        @Schema(description = "Name; units are known by code only", nullable = true, examples = "圣戈班")
        String name,

        @Schema(description = "Its id in a register", nullable = true)
        Identifier identifier,

        @Schema(description = "Its parts, partly of the standard's list", examples = "[\"owner\", \"funder\"]")
        List<String> roles,

        @Schema(description = "Whether it is foreign-invested, where known")
        List<Oc4idsProject.Classification> classifications) {

    /** An id in a register. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "Oc4idsPartyIdentifier", description = "An id in a register")
    public record Identifier(
            @Schema(description = "The register", examples = "CN-SAIC")
            String scheme,

            @Schema(description = "The id", examples = "91350100M000100Y43")
            String id,

            @Schema(description = "Name in that register", nullable = true, examples = "圣戈班")
            String legalName) {}
}
