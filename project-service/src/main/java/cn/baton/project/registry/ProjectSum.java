package cn.baton.project.registry;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.util.stream.Stream;

/**
 * How many projects have something in common, and what they cost together.
 *
 * @param group value of the dimension asked for; null for projects that have none, or when none was asked for
 * @param key value of the dimension that the answer is about; null for projects that have none
 * @param totalInvestment in 万元; of projects whose investment is known
 */
@Schema(description = "A sum over projects")
public record ProjectSum(
        @Schema(
                description = "Value of the dimension named in `by`; null for projects without one, or without `by`",
                nullable = true,
                examples = "411082")
        String group,

        @Schema(
                description = "Value that the sum is about, such as the stage; null for projects without one",
                nullable = true,
                examples = "STARTED")
        String key,

        @Schema(description = "Number of projects", examples = "289")
        long projects,

        @Schema(description = "Their total investment as far as known, 万元", examples = "16731000.00")
        BigDecimal totalInvestment) {
    /** All of them together, without a group or key. */
    public static ProjectSum of(Stream<ProjectSum> sums) {
        return sums.reduce(of(0, BigDecimal.ZERO), ProjectSum::plus);
    }

    static ProjectSum of(long projects, BigDecimal totalInvestment) {
        return new ProjectSum(null, null, projects, totalInvestment);
    }

    /** The same sum of that group and key. */
    ProjectSum as(String ofGroup, String ofKey) {
        return new ProjectSum(ofGroup, ofKey, projects, totalInvestment);
    }

    ProjectSum plus(ProjectSum other) {
        return new ProjectSum(group, key, projects + other.projects, totalInvestment.add(other.totalInvestment));
    }
}
