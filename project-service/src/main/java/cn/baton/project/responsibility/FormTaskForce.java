package cn.baton.project.responsibility;

import cn.baton.support.security.UnitCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/** 组建专班, as a whole. */
@Schema(description = "A task force as a whole: who is not named any more is taken out")
public record FormTaskForce(
        @NotNull @UnitCode @Schema(description = "Code of the lead unit 牵头单位", examples = "411000-FGW")
        String leadUnit,

        @NotNull @Schema(description = "Day on which it was formed, not in the future", examples = "2026-10-08")
        LocalDate formedOn,

        @Schema(description = "Day on which it was dissolved", nullable = true, examples = "2027-12-31")
        LocalDate dissolvedOn,

        @NotNull
        @Size(max = 200)
        @Schema(description = "Members, those of the past among them; a person once at a time")
        List<@Valid @NotNull TaskForceMember> members) {

    public FormTaskForce {
        members = members == null ? null : Collections.unmodifiableList(members);
    }
}
