package cn.baton.scoring.fact;

import cn.baton.support.event.CloudEvent;
import cn.baton.support.inbox.Received;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Facts made by tests, kept as if events had told them. */
@ApplicationScoped
public class SampleFacts {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Instant REGISTERED = Instant.parse("2024-12-01T01:00:00Z");

    private final Facts facts;

    @Inject
    SampleFacts(Facts facts) {
        this.facts = facts;
    }

    /** A project's dates; null for what has none. */
    public record Dates(String signed, String agreedStart, String plannedStart, String started) {}

    /** An issue's dates; null for what has none. */
    public record Course(String due, String submitted, String closed, String status) {}

    /** A letter's dates; null for what has none. */
    public record Passage(String delivered, String replyDue, String replied, String state) {}

    public UUID project(String area, String unit, String stage, BigDecimal investment, Dates dates) {
        UUID id = UUID.randomUUID();
        facts.keepProjects(told(
                new ProjectFact(
                        id,
                        "项目 " + id,
                        area,
                        unit,
                        null,
                        stage,
                        investment,
                        date(dates.signed()),
                        date(dates.started()),
                        date(dates.agreedStart()),
                        date(dates.plannedStart()),
                        null,
                        REGISTERED,
                        0L,
                        REGISTERED),
                event("cn.baton.project.ProjectRegistered.v1", id)));
        return id;
    }

    public UUID issue(String area, UUID project, String unit, Course course) {
        UUID id = UUID.randomUUID();
        facts.keepIssues(told(
                new IssueFact(
                        id,
                        "2025-" + id.toString().substring(0, 8),
                        project,
                        area,
                        "FUNDING",
                        "MAJOR",
                        course.status(),
                        "LEDGER",
                        1,
                        unit,
                        date(course.due()),
                        LocalDate.of(2025, 1, 2),
                        REGISTERED,
                        morning(course.submitted()),
                        morning(course.closed()),
                        0,
                        0L,
                        REGISTERED),
                event("cn.baton.issue.IssueRaised.v1", id)));
        return id;
    }

    public UUID letter(String area, UUID project, UUID issue, String kind, String unit, Passage passage) {
        UUID id = UUID.randomUUID();
        facts.keepLetters(told(
                new LetterFact(
                        id,
                        kind,
                        passage.state(),
                        "许重项督〔2025〕" + (id.getLeastSignificantBits() & 0xffff) + "号",
                        issue,
                        "2025-0001",
                        project,
                        area,
                        unit,
                        kind + "_LETTER",
                        1,
                        date(passage.replyDue()),
                        morning(passage.delivered()),
                        morning(passage.delivered()),
                        morning(passage.replied()),
                        null,
                        null,
                        0L,
                        REGISTERED),
                event("cn.baton.notification.LetterDelivered.v1", id)));
        return id;
    }

    private static <T> List<Received<T>> told(T fact, CloudEvent event) {
        return List.of(new Received<>(event, fact));
    }

    private static CloudEvent event(String type, UUID subject) {
        return new CloudEvent(UUID.randomUUID().toString(), "/test", type, subject.toString(), REGISTERED, false);
    }

    private static LocalDate date(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    /** Early in the morning in China: still the day before in Greenwich. */
    private static Instant morning(String text) {
        return text == null
                ? null
                : LocalDate.parse(text)
                        .atTime(LocalTime.of(1, 30))
                        .atZone(CHINA)
                        .toInstant();
    }
}
