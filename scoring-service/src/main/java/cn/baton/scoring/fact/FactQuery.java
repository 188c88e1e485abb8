package cn.baton.scoring.fact;

import java.util.List;
import java.util.UUID;

/** What a list of facts is narrowed by; null or empty narrows nothing. */
public record FactQuery(List<String> areaCodes, UUID projectId) {}
