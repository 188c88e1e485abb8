package cn.baton.project.registry;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;

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
        BigDecimal totalInvestment) {}
