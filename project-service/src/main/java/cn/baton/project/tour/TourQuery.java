package cn.baton.project.tour;

import java.time.LocalDate;
import java.util.List;

/** What a list of tours is narrowed by; null or empty narrows nothing. */
public record TourQuery(List<TourKind> kinds, String round, LocalDate heldOnFrom, LocalDate heldOnTo, LocalDate asOf) {}
