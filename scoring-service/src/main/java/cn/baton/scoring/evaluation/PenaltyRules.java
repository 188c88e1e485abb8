package cn.baton.scoring.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What costs how much (扣分项), in points.
 *
 * @param cap the most that a month can cost in all
 * @param meeting for L3 and L4
 * @param cityMeeting for L5
 * @param falseReport each confirmed one
 */
public record PenaltyRules(
        BigDecimal cap,
        BigDecimal reminderLetter,
        BigDecimal supervisionLetter,
        BigDecimal meeting,
        BigDecimal cityMeeting,
        Overdue overdue,
        LateReport lateReport,
        BigDecimal falseReport) {

    private static final Comparator<Penalty> DEAREST_FIRST = Comparator.comparing(Penalty::amount)
            .reversed()
            .thenComparing(penalty -> penalty.incident().kind(), Comparator.reverseOrder())
            .thenComparing(penalty -> penalty.incident().matter())
            .thenComparing(penalty -> penalty.incident().evidence());

    /** For each started run of so many working days; at most the cap per issue and month. */
    public record Overdue(int perStartedWorkingDays, BigDecimal amount, BigDecimal capPerIssue) {

        BigDecimal of(int workingDays) {
            int started = Math.ceilDiv(workingDays, perStartedWorkingDays);
            return amount.multiply(BigDecimal.valueOf(started)).min(capPerIssue);
        }
    }

    /** Each late progress report; the cap is for all of a month. */
    public record LateReport(BigDecimal amount, BigDecimal cap) {}

    /**
     * What the incidents of one subject and month cost, dearest first. The total is not capped yet: see {@link #total}.
     */
    public List<Penalty> assess(Collection<Incident> incidents) {
        List<Penalty> penalties = new ArrayList<>();
        Map<UUID, Penalty> highest = new HashMap<>();
        BigDecimal lateReportsLeft = lateReport.cap();
        for (Incident incident : incidents) {
            Penalty penalty = new Penalty(incident, amount(incident));
            if (incident.kind().isMeasure()) {
                highest.merge(incident.matter(), penalty, PenaltyRules::higher);
            } else if (incident.kind() == IncidentKind.LATE_REPORT) {
                BigDecimal counted = penalty.amount().min(lateReportsLeft);
                lateReportsLeft = lateReportsLeft.subtract(counted);
                penalties.add(new Penalty(incident, counted));
            } else {
                penalties.add(penalty);
            }
        }
        penalties.addAll(highest.values());
        return penalties.stream()
                .filter(penalty -> penalty.amount().signum() > 0)
                .sorted(DEAREST_FIRST)
                .toList();
    }

    /** What the month costs in all, capped. */
    public BigDecimal total(List<Penalty> penalties) {
        return penalties.stream()
                .map(Penalty::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .min(cap);
    }

    private BigDecimal amount(Incident incident) {
        return switch (incident.kind()) {
            case REMINDER_LETTER -> reminderLetter;
            case SUPERVISION_LETTER -> supervisionLetter;
            case MEETING -> meeting;
            case CITY_MEETING -> cityMeeting;
            case OVERDUE -> overdue.of(incident.workingDays());
            case LATE_REPORT -> lateReport.amount();
            case FALSE_REPORT -> falseReport;
        };
    }

    private static Penalty higher(Penalty one, Penalty other) {
        return DEAREST_FIRST.compare(one, other) <= 0 ? one : other;
    }

    void check(List<String> faults) {
        Map<String, BigDecimal> amounts = new HashMap<>();
        amounts.put("penalties.cap", cap);
        amounts.put("penalties.reminderLetter", reminderLetter);
        amounts.put("penalties.supervisionLetter", supervisionLetter);
        amounts.put("penalties.meeting", meeting);
        amounts.put("penalties.cityMeeting", cityMeeting);
        amounts.put("penalties.falseReport", falseReport);
        amounts.put("penalties.overdue.amount", overdue == null ? null : overdue.amount());
        amounts.put("penalties.overdue.capPerIssue", overdue == null ? null : overdue.capPerIssue());
        amounts.put("penalties.lateReport.amount", lateReport == null ? null : lateReport.amount());
        amounts.put("penalties.lateReport.cap", lateReport == null ? null : lateReport.cap());
        amounts.forEach((name, amount) -> {
            if (amount == null || amount.signum() < 0) {
                faults.add(name + " is missing or negative");
            }
        });
        if (overdue != null && overdue.perStartedWorkingDays() < 1) {
            faults.add("penalties.overdue.perStartedWorkingDays is below 1");
        }
    }
}
