package cn.baton.project.session;

import java.time.LocalDate;
import java.util.List;

/** What a list of sessions is narrowed by; null or empty narrows nothing. */
public record SessionQuery(List<String> quarters, LocalDate heldOnFrom, LocalDate heldOnTo, LocalDate asOf) {}
