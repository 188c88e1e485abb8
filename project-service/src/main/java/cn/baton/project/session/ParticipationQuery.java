package cn.baton.project.session;

import cn.baton.project.registry.Batch;
import cn.baton.project.registry.ProjectStage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a list of participations is narrowed by; null or empty narrows nothing.
 *
 * @param stageBehind whether only those whose project is behind the batch, or only the others
 * @param investmentFrom,investmentTo in 万元, inclusive
 * @param text in the project's name, owner or codes
 * @param withdrawn also those that were taken back
 * @param asOf as known at the end of that day; null for now
 */
public record ParticipationQuery(
        List<Batch> batches,
        List<String> areaCodes,
        List<ProjectStage> stages,
        Boolean stageBehind,
        UUID projectId,
        BigDecimal investmentFrom,
        BigDecimal investmentTo,
        String text,
        boolean withdrawn,
        LocalDate asOf) {}
