package cn.baton.project.elapsed;

import java.time.LocalDate;

/**
 * A day in the life of a project from or to which time can be told.
 *
 * @param name what requests call it, such as {@code startedOn} or {@code milestone:FIRST_MODULE}
 * @param approximate whether the day is known approximately only
 */
record Point(String name, LocalDate on, boolean approximate) {}
