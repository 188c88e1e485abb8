package cn.baton.project.stats;

import cn.baton.project.registry.ProjectSum;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;

/** The registry in figures. */
@Schema(description = "The registry in figures; each equals the list of projects with the same filter")
public record ProjectOverview(
        @Schema(description = "The figures as they were known at the end of this day", examples = "2026-11-24")
        LocalDate asOf,

        @Schema(description = "All projects of the list, those suspended or removed among them")
        ProjectSum projects,

        @Schema(description = "Those that are neither suspended nor removed: `onCourse=true`")
        ProjectSum onCourse,

        @Schema(description = "By stage: `stage=<key>`") List<ProjectSum> stages,

        @Schema(description = "By library and level: `library=<key>&level=<group>`")
        List<ProjectSum> libraries,

        @Schema(description = "By light: `light=<key>`") List<ProjectSum> lights,

        @Schema(description = "Steps taken in the year asked for, up to its end or the day of `asOf`")
        YearToDate yearToDate) {

    /** What was reached in the year, whatever became of it since. */
    @Schema(description = "Steps taken in a year")
    public record YearToDate(
            @Schema(description = "First day that counts: `signedOnFrom` and the like", examples = "2026-01-01")
            LocalDate from,

            @Schema(description = "Last day that counts: `signedOnTo` and the like", examples = "2026-11-24")
            LocalDate to,

            @Schema(description = "Signed 签约") ProjectSum signed,

            @Schema(description = "Started 开工") ProjectSum started,

            @Schema(description = "Completed 竣工") ProjectSum completed,

            @Schema(description = "Commissioned 投产") ProjectSum commissioned) {}
}
