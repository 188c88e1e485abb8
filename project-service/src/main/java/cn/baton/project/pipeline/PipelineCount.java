package cn.baton.project.pipeline;

import java.math.BigDecimal;

/** @param result how the candidates counted stand; null for newly planned projects */
record PipelineCount(int year, ReviewResult result, PipelineTally tally) {

    /** Year, result, number, sum. */
    static PipelineCount of(Object[] row) {
        return new PipelineCount(
                (Integer) row[0], (ReviewResult) row[1], new PipelineTally((Long) row[2], (BigDecimal) row[3]));
    }
}
