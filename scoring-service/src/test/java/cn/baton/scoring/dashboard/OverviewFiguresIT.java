package cn.baton.scoring.dashboard;

import cn.baton.scoring.fact.SampleFacts;
import cn.baton.scoring.fact.SampleFacts.Course;
import cn.baton.scoring.fact.SampleFacts.Dates;
import cn.baton.scoring.fact.SampleFacts.Passage;
import cn.baton.testing.BatonServers;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the facts are and whoever asks: the figures are those of the lists, recounted here record by record. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class OverviewFiguresIT {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final String[] AREAS = {"411091", "411092", null};
    private static final String[] UNITS = {"411091-GXJ", "411092-GXJ", "411000-GXJ"};
    private static final String[] STAGES = {"PLANNED", "SIGNED", "STARTED", "COMPLETED", "SUSPENDED"};
    private static final String[] STATUSES = {
        "REGISTERED", "ASSIGNED", "RECTIFYING", "SUBMITTED", "RETURNED", "CLOSED", "CLOSED", "SUSPENDED", "CANCELLED"
    };
    private static final String[] STATES = {"DRAFT", "ISSUED", "DELIVERED", "REPLIED", "ACCEPTED", "REVOKED"};

    private final LocalDate today = LocalDate.now(CHINA);
    private final Random random = new Random(20261124);

    @Inject
    SampleFacts sample;

    @Test
    void everyFigureIsThatOfTheListItSums() throws IOException {
        for (int i = 0; i < 120; i++) {
            addRandomFacts();
        }

        assertFiguresMatch(() -> as("zhao", "viewer", null, "411091"));
        assertFiguresMatch(() -> as("qian", "county-officer", "411092-FGW", "411092"));
        assertFiguresMatch(() -> as("sun", "department-officer", "411000-GXJ", null));
        assertFiguresMatch(() -> as("zhou", "viewer", null, null));
        assertFiguresMatch(() -> asCityAdmin());
    }

    private void addRandomFacts() {
        BigDecimal investment = random.nextInt(4) == 0 ? null : BigDecimal.valueOf(random.nextInt(1_000_000), 2);
        UUID project =
                sample.project(any(AREAS), any(UNITS), any(STAGES), investment, new Dates(null, null, null, null));
        String status = any(STATUSES);
        boolean submitted = List.of("SUBMITTED", "RETURNED", "CLOSED").contains(status);
        UUID issue = sample.issue(
                any(AREAS),
                project,
                any(UNITS),
                new Course(aDayOrNone(), submitted ? aDay() : null, "CLOSED".equals(status) ? aDay() : null, status));
        String state = any(STATES);
        boolean delivered = !List.of("DRAFT", "ISSUED").contains(state);
        boolean replied = List.of("REPLIED", "ACCEPTED", "REVOKED").contains(state);
        sample.letter(
                any(AREAS),
                project,
                issue,
                random.nextBoolean() ? "REMINDER" : "SUPERVISION",
                any(UNITS),
                new Passage(delivered ? aDay() : null, aDayOrNone(), replied ? aDay() : null, state));
    }

    private void assertFiguresMatch(Supplier<RequestSpecification> caller) throws IOException {
        JsonNode overview =
                JSON.readTree(caller.get().get("/api/v1/dashboard/overview").asString());
        List<JsonNode> projects = facts(caller, "projects");
        List<JsonNode> issues = facts(caller, "issues");
        List<JsonNode> letters = facts(caller, "letters");
        assertThat(projects).isNotEmpty();

        assertThat(overview.at("/asOf").asText()).isEqualTo(today.toString());
        assertThat(overview.at("/projects/total").asLong()).isEqualTo(projects.size());
        overview.at("/projects/byStage")
                .properties()
                .forEach(stage -> assertThat(stage.getValue().asLong())
                        .isEqualTo(count(
                                projects, fact -> fact.at("/stage").asText().equals(stage.getKey()))));
        assertThat(overview.at("/projects/totalInvestment").decimalValue())
                .isEqualByComparingTo(projects.stream()
                        .map(fact -> fact.at("/totalInvestment"))
                        .filter(JsonNode::isNumber)
                        .map(JsonNode::decimalValue)
                        .reduce(BigDecimal.ZERO, BigDecimal::add));

        long found = count(issues, fact -> !has(fact, "/status", "CANCELLED"));
        long rectified = count(issues, fact -> has(fact, "/status", "CLOSED"));
        assertFigure(overview, "/issues/found", found);
        assertFigure(overview, "/issues/rectified", rectified);
        assertFigure(overview, "/issues/open", found - rectified);
        assertFigure(overview, "/issues/overdue", count(issues, this::isOverdue));
        assertRate(overview.at("/issues/rectificationRate"), rectified, found);

        List<JsonNode> valid =
                letters.stream().filter(fact -> !has(fact, "/state", "REVOKED")).toList();
        List<JsonNode> delivered =
                valid.stream().filter(fact -> day(fact, "/deliveredAt") != null).toList();
        assertFigure(
                overview,
                "/letters/remindersIssued",
                count(valid, fact -> has(fact, "/kind", "REMINDER") && day(fact, "/issuedAt") != null));
        assertFigure(
                overview,
                "/letters/supervisionsIssued",
                count(valid, fact -> has(fact, "/kind", "SUPERVISION") && day(fact, "/issuedAt") != null));
        assertFigure(overview, "/letters/delivered", delivered.size());
        assertFigure(overview, "/letters/replied", count(valid, fact -> day(fact, "/repliedAt") != null));
        assertRate(
                overview.at("/letters/replyOnTimeRate"),
                count(delivered, this::isRepliedOnTime),
                count(delivered, this::isReplySettled));
    }

    private boolean isOverdue(JsonNode fact) {
        LocalDate due = date(fact, "/dueOn");
        if (due == null
                || List.of("CLOSED", "SUSPENDED", "CANCELLED")
                        .contains(fact.at("/status").asText())) {
            return false;
        }
        return due.isBefore(has(fact, "/status", "SUBMITTED") ? day(fact, "/submittedAt") : today);
    }

    private boolean isRepliedOnTime(JsonNode fact) {
        return isReplySettled(fact)
                && day(fact, "/repliedAt") != null
                && !day(fact, "/repliedAt").isAfter(date(fact, "/replyDueOn"));
    }

    private boolean isReplySettled(JsonNode fact) {
        LocalDate due = date(fact, "/replyDueOn");
        return due != null && (due.isBefore(today) || day(fact, "/repliedAt") != null);
    }

    /** The whole list, page by page, as that caller sees it. */
    private static List<JsonNode> facts(Supplier<RequestSpecification> caller, String list) throws IOException {
        List<JsonNode> facts = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = caller.get();
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            JsonNode page = JSON.readTree(
                    request.get("/api/v1/facts/{list}?limit=200", list).asString());
            page.at("/items").forEach(item -> facts.add(item.at("/fact")));
            cursor = page.at("/next").isNull() ? null : page.at("/next").asText();
        } while (cursor != null);
        return facts;
    }

    private static void assertFigure(JsonNode overview, String path, long expected) {
        assertThat(overview.at(path).asLong()).as(path).isEqualTo(expected);
    }

    private static void assertRate(JsonNode rate, long part, long whole) {
        if (whole == 0) {
            assertThat(rate.isNull()).isTrue();
        } else {
            assertThat(rate.decimalValue())
                    .isEqualByComparingTo(new BigDecimal(part).divide(new BigDecimal(whole), 10, RoundingMode.HALF_UP));
            assertThat(rate.decimalValue().scale()).isGreaterThanOrEqualTo(4);
        }
    }

    private static long count(List<JsonNode> facts, Predicate<JsonNode> condition) {
        return facts.stream().filter(condition).count();
    }

    private static boolean has(JsonNode fact, String path, String value) {
        return fact.at(path).asText().equals(value);
    }

    private static LocalDate date(JsonNode fact, String path) {
        return fact.at(path).isTextual() ? LocalDate.parse(fact.at(path).asText()) : null;
    }

    private static LocalDate day(JsonNode fact, String path) {
        return fact.at(path).isTextual()
                ? LocalDate.ofInstant(Instant.parse(fact.at(path).asText()), CHINA)
                : null;
    }

    private String any(String[] values) {
        return values[random.nextInt(values.length)];
    }

    private String aDayOrNone() {
        return random.nextInt(5) == 0 ? null : aDay();
    }

    private String aDay() {
        return today.plusDays(random.nextInt(21) - 10).toString();
    }
}
