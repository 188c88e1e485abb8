package cn.baton.support.job;

/**
 * How far a step has brought a job.
 *
 * @param position where the next step goes on, a record of the handler's
 * @param total null while not known
 */
public record JobProgress(Object position, long done, Long total, long errors) {}
