package cn.baton.project.pipeline;

/** Whether an entry stands. */
public enum PipelineEntryState {
    ENTERED,
    /** It was a mistake, and lists have it no more. */
    WITHDRAWN
}
