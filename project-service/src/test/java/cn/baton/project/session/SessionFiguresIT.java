package cn.baton.project.session;

import cn.baton.project.registry.Batch;
import cn.baton.support.security.Caller;
import cn.baton.support.security.Roles;
import cn.baton.testing.BatonServers;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

import static cn.baton.project.session.SessionApi.PARTICIPATIONS;
import static cn.baton.project.session.SessionApi.asOfficer;
import static cn.baton.project.session.SessionApi.open;
import static cn.baton.project.session.SessionApi.recorded;
import static cn.baton.project.session.SessionApi.register;
import static cn.baton.project.session.SessionApi.withdraw;
import static cn.baton.testing.Tokens.asCityAdmin;
import static io.restassured.path.json.config.JsonPathConfig.jsonPathConfig;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class SessionFiguresIT {

    private static final String STATS = "/api/v1/stats/sessions";
    private static final List<String> BATCHES = List.of("SIGNING", "GROUNDBREAKING", "COMMISSIONING");
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private static final Caller CITY = new Caller("admin", "411000-fgw", null, Roles.CITY_ADMIN);

    @Inject
    AgroalDataSource dataSource;

    @Inject
    ParticipationService participations;

    private Told told;

    @BeforeEach
    void connect() {
        told = new Told(dataSource);
    }

    @Test
    void theArticlesFiguresComeBack() {
        List<Integer> signings = List.of(25, 25, 25, 25, 25, 25, 25, 24, 24);
        List<Integer> groundbreakings = List.of(33, 32, 32, 32, 32, 32, 32, 32, 32);
        List<Integer> commissionings = List.of(16, 15, 15, 15, 15, 15, 15, 15, 15);
        List<String> projects = new ArrayList<>();
        for (int i = 0; i < 389; i++) {
            projects.add(register("报道项目" + i, "411082", new BigDecimal("70000")));
        }
        int part = 0;
        for (int session = 0; session < 9; session++) {
            open(
                    1301 + session,
                    LocalDate.of(2021, 7, 15).plusMonths(3L * session).toString());
            // Each batch walks through the projects by itself, so that most are in several.
            part = recordMany(1301 + session, "SIGNING", projects, signings, session, 0, part);
            part = recordMany(1301 + session, "GROUNDBREAKING", projects, groundbreakings, session, 100, part);
            part = recordMany(1301 + session, "COMMISSIONING", projects, commissionings, session, 200, part);
        }

        JsonPath total = figures(asCityAdmin(), "?" + among(1301, 9));

        assertThat(total.getList("sessions.session")).hasSize(9);
        assertThat(total.getInt("total.all.participations")).isEqualTo(648);
        assertThat(total.getInt("total.signing.participations")).isEqualTo(223);
        assertThat(total.getInt("total.groundbreaking.participations")).isEqualTo(289);
        assertThat(total.getInt("total.commissioning.participations")).isEqualTo(136);
        assertThat(decimal(total, "total.all.participationInvestment")).isEqualByComparingTo("45951500");
        assertThat(total.getInt("total.all.projects")).isEqualTo(389);
        assertThat(decimal(total, "total.all.projectInvestment")).isLessThan(new BigDecimal("45951500"));
    }

    @Test
    void everyFigureIsTheSumOfItsList() throws SQLException {
        Random random = new Random(20230906);
        for (int session = 1311; session < 1314; session++) {
            open(session, "2023-0%d-06".formatted(session - 1308));
            told.session(session, 9);
        }
        for (int i = 0; i < 16; i++) {
            String area = random.nextBoolean() ? "411081" : "411082";
            String project = register("加总项目" + i, area, i % 5 == 0 ? null : BigDecimal.valueOf(i * 100L + 1));
            for (int session = 1311; session < 1314; session++) {
                for (String batch : BATCHES) {
                    if (random.nextInt(3) == 0) {
                        String investment = random.nextBoolean() ? "" : ", \"investment\": " + random.nextInt(9_999);
                        String id = recorded(session, project, batch, investment);
                        told.participation(id, random.nextInt(5));
                        if (random.nextInt(4) == 0) {
                            withdraw(session, id, 0).then().statusCode(200);
                        }
                    }
                }
            }
        }
        List<Supplier<RequestSpecification>> callers =
                List.of(() -> asCityAdmin(), () -> asOfficer("411081"), () -> asOfficer("411082"));
        for (Supplier<RequestSpecification> caller : callers) {
            for (int daysAgo : List.of(0, 1, 3)) {
                LocalDate asOf = TODAY.minusDays(daysAgo);
                JsonPath answered = figures(caller.get(), "?" + among(1311, 3) + "&asOf=" + asOf);
                List<Map<String, Object>> all = new ArrayList<>();
                for (int i = 0; i < 3; i++) {
                    List<Map<String, Object>> listed = list(caller.get(), 1311 + i, asOf);
                    all.addAll(listed);
                    assertSums(answered, "sessions[" + i + "].figures", listed);
                }
                assertSums(answered, "total", all);
                assertThat(answered.getString("asOf")).isEqualTo(asOf.toString());
            }
        }
    }

    @Test
    void whatIsWithdrawnTodayStillCountsYesterday() throws SQLException {
        open(1321, "2023-09-06");
        String project = register("昨日参会", "411082", BigDecimal.TEN);
        String id = recorded(1321, project, "SIGNING", "");
        told.participation(id, 2);
        told.session(1321, 2);
        withdraw(1321, id, 0).then().statusCode(200);

        assertThat(figures(asCityAdmin(), "?session=1321").getInt("total.all.participations"))
                .isZero();
        assertThat(figures(asCityAdmin(), "?session=1321&asOf=" + TODAY.minusDays(1))
                        .getInt("total.all.participations"))
                .isEqualTo(1);
    }

    /** A project without a chain is counted too: the parts make the whole. */
    @Test
    void figuresAreBrokenDownByWhatTheProjectsAre() {
        open(1322, "2023-09-06");
        String here = register("甲地", "411082", new BigDecimal("100"));
        recorded(1322, here, "SIGNING", "");
        recorded(1322, here, "GROUNDBREAKING", ", \"investment\": 120");
        recorded(1322, register("乙地", "411081", new BigDecimal("30")), "SIGNING", "");

        JsonPath byArea = figures(asCityAdmin(), "?session=1322&by=AREA");
        assertThat(byArea.getString("by")).isEqualTo("AREA");
        assertThat(byArea.getList("groups.group")).containsExactly("411081", "411082");
        assertThat(byArea.getInt("groups[1].figures.all.participations")).isEqualTo(2);
        assertThat(byArea.getInt("groups[1].figures.all.projects")).isEqualTo(1);
        assertThat(decimal(byArea, "groups[1].figures.all.participationInvestment"))
                .isEqualByComparingTo("220");
        assertThat(decimal(byArea, "groups[1].figures.all.projectInvestment")).isEqualByComparingTo("120");
        assertThat(byArea.getInt("groups[1].figures.signing.participations")).isEqualTo(1);
        assertThat(decimal(byArea, "total.all.projectInvestment")).isEqualByComparingTo("150");

        JsonPath byChain = figures(asCityAdmin(), "?session=1322&by=CHAIN");
        assertThat(byChain.getList("groups.group")).containsOnlyNulls().hasSize(1);
        assertThat(byChain.getInt("groups[0].figures.all.participations")).isEqualTo(3);
        assertThat(figures(asCityAdmin(), "?session=1322").getList("groups")).isEmpty();
        asCityAdmin().get(STATS + "?by=NAME").then().statusCode(400);
    }

    @Test
    void anOfficersFiguresAreThoseOfTheOwnArea() {
        open(1334, "2023-03-06");
        recorded(1334, register("本县", "411082", BigDecimal.TEN), "SIGNING", "");
        recorded(1334, register("邻县", "411081", BigDecimal.ONE), "SIGNING", "");

        assertThat(decimal(
                        figures(asOfficer("411082"), "?session=1334"),
                        "sessions[0].figures.all.participationInvestment"))
                .isEqualByComparingTo("10");
        assertThat(figures(asCityAdmin(), "?session=1334&areaCode=411081").getInt("total.all.projects"))
                .isEqualTo(1);
    }

    private int recordMany(
            int session, String batch, List<String> projects, List<Integer> sizes, int index, int offset, int part) {
        int before =
                sizes.subList(0, index).stream().mapToInt(Integer::intValue).sum();
        for (int i = 0; i < sizes.get(index); i++) {
            // 648 parts that make 45 951 500 万元: 647 of 70 912 and the rest.
            int amount = part == 647 ? 45_951_500 - 647 * 70_912 : 70_912;
            participations.record(
                    session,
                    new RecordParticipation(
                            UUID.fromString(projects.get(before + i + offset)),
                            Batch.valueOf(batch),
                            BigDecimal.valueOf(amount),
                            null,
                            null),
                    CITY);
            part++;
        }
        return part;
    }

    /** The same sums from the list, by other means. */
    private static void assertSums(JsonPath answered, String path, List<Map<String, Object>> listed) {
        assertFigures(answered, path + ".all", listed);
        for (String batch : BATCHES) {
            List<Map<String, Object>> ofBatch = listed.stream()
                    .filter(row -> batch.equals(row.get("batch")))
                    .toList();
            assertFigures(answered, path + "." + batch.toLowerCase(), ofBatch);
        }
    }

    private static void assertFigures(JsonPath answered, String path, List<Map<String, Object>> listed) {
        Map<Object, BigDecimal> latest = new HashMap<>();
        listed.stream()
                .filter(row -> row.get("investment") != null)
                .sorted(Comparator.<Map<String, Object>, Integer>comparing(row -> (Integer) row.get("session"))
                        .thenComparing(row -> BATCHES.indexOf(row.get("batch"))))
                .forEach(row -> latest.put(row.get("projectId"), amount(row)));
        assertThat(answered.getInt(path + ".participations")).isEqualTo(listed.size());
        assertThat(answered.getLong(path + ".projects"))
                .isEqualTo(listed.stream()
                        .map(row -> row.get("projectId"))
                        .distinct()
                        .count());
        assertThat(decimal(answered, path + ".participationInvestment"))
                .isEqualByComparingTo(
                        listed.stream().map(SessionFiguresIT::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
        assertThat(decimal(answered, path + ".projectInvestment"))
                .isEqualByComparingTo(latest.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static BigDecimal amount(Map<String, Object> row) {
        return row.get("investment") == null
                ? BigDecimal.ZERO
                : new BigDecimal(row.get("investment").toString());
    }

    private static List<Map<String, Object>> list(RequestSpecification caller, int session, LocalDate asOf) {
        return caller.get(PARTICIPATIONS + "?limit=200&asOf=" + asOf, session)
                .jsonPath(jsonPathConfig().numberReturnType(NumberReturnType.BIG_DECIMAL))
                .getList("items");
    }

    private static JsonPath figures(RequestSpecification caller, String query) {
        return caller.get(STATS + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(jsonPathConfig().numberReturnType(NumberReturnType.BIG_DECIMAL));
    }

    private static BigDecimal decimal(JsonPath path, String name) {
        return new BigDecimal(path.getString(name));
    }

    private static String among(int first, int count) {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < count; i++) {
            query.append("&session=").append(first + i);
        }
        return query.substring(1);
    }
}
