package cn.baton.project;

import cn.baton.testing.BatonServers;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;

import static cn.baton.project.Requests.V1;
import static cn.baton.project.Requests.change;
import static cn.baton.project.Requests.county;
import static cn.baton.project.Requests.create;
import static cn.baton.project.Requests.get;
import static cn.baton.project.Requests.patch;
import static cn.baton.project.Requests.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** What the city keeps for all projects as it was known: what is corrected today was told otherwise yesterday. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class CityListsAsOfIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String YESTERDAY = "asOf=" + TODAY.minusDays(1);
    private static final String BEFORE = "asOf=" + TODAY.minusDays(5);

    @Inject
    AgroalDataSource dataSource;

    private Past past;

    @BeforeEach
    void connect() {
        past = new Past(dataSource);
    }

    @Test
    void aSessionWasHeldOnTheDayThatWasToldThen() throws SQLException {
        String session = create("/sessions", "{\"number\": 1701, \"title\": \"旧题\", \"heldOn\": \"2024-03-06\"}");
        String project = register("改期项目", "411082");
        String participation = create("/sessions/1701/participations", """
                {"projectId": "%s", "batch": "SIGNING", "investment": 100}""".formatted(project));
        past.told("session", session, 2);
        past.told("project", project, 2);
        past.recorded("participation", participation, 2);
        patch("/sessions/1701", 0, "{\"title\": \"新题\", \"heldOn\": \"2024-07-06\"}")
                .statusCode(200);

        String list = "/sessions?heldOnFrom=2024-03-01&heldOnTo=2024-03-31";
        get(list).body("items.number", empty());
        get(list + "&" + YESTERDAY)
                .body("items.number", contains(1701))
                .body("items[0].title", equalTo("旧题"))
                .body("items[0].quarter", equalTo("2024-Q1"))
                .body("items[0].version", equalTo(0));
        get(list + "&" + BEFORE).body("items.number", empty());
        get("/sessions?quarter=2024-Q3&heldOnFrom=2024-07-06&heldOnTo=2024-07-06")
                .body("items.title", contains("新题"));
        for (String report : new String[] {"/stats/sessions", "/sessions/conversion"}) {
            String inMarch = report + "?session=1701&heldOnFrom=2024-03-01&heldOnTo=2024-03-31";
            get(inMarch).body("sessions", hasSize(0));
            get(inMarch + "&" + YESTERDAY)
                    .body("sessions[0].heldOn", equalTo("2024-03-06"))
                    .body("sessions[0].quarter", equalTo("2024-Q1"));
        }
        get("/stats/sessions?session=1701&heldOnTo=2024-03-31").body("total.all.participations", equalTo(0));
        get("/stats/sessions?session=1701&heldOnTo=2024-03-31&" + YESTERDAY)
                .body("total.all.participations", equalTo(1));
    }

    @Test
    void aSessionThatIsToldTheSameAgainIsNotKnownOtherwise() {
        create("/sessions", "{\"number\": 1702, \"title\": \"同题\", \"heldOn\": \"2024-03-06\"}");

        patch("/sessions/1702", 0, "{\"title\": \"同题\"}").statusCode(200).body("version", equalTo(0));
    }

    @Test
    void aProgrammeHadTheNameThatWasToldThen() throws SQLException {
        String programme =
                create("/programmes", "{\"code\": \"ASOF-1\", \"name\": \"旧名\", \"year\": 2051, \"level\": \"CITY\"}");
        past.told("programme", programme, 2);
        patch("/programmes/ASOF-1", 0, "{\"name\": \"新名\", \"year\": 2052}").statusCode(200);

        get("/programmes?year=2052").body("items.name", contains("新名"));
        get("/programmes?year=2051").body("items", empty());
        get("/programmes?year=2051&level=CITY&" + YESTERDAY).body("items.name", contains("旧名"));
        get("/programmes?year=2051&" + BEFORE).body("items", empty());
    }

    @Test
    void aTourWasToldOtherwiseThen() throws SQLException {
        String tour = create("/tours", "{\"name\": \"旧观摩\", \"kind\": \"TOUR\", \"heldOn\": \"2052-03-06\"}");
        past.told("tour", tour, 2);
        patch("/tours/" + tour, 0, "{\"name\": \"新观摩\", \"kind\": \"GROUNDBREAKING_CEREMONY\"}")
                .statusCode(200);

        String list = "/tours?heldOnFrom=2052-03-01&heldOnTo=2052-03-31";
        get(list).body("items.details.name", contains("新观摩"));
        get(list + "&kind=TOUR&" + YESTERDAY).body("items.details.name", contains("旧观摩"));
        get(list + "&" + BEFORE).body("items", empty());
    }

    @Test
    void placesAndScoresOfATourAreThoseToldThen() throws SQLException {
        String tour = create("/tours", "{\"name\": \"排名观摩\", \"kind\": \"TOUR\", \"heldOn\": \"2024-03-06\"}");
        String first = enter(tour, "甲项目", 1, "90");
        String second = enter(tour, "乙项目", 2, "80");
        String gone = enter(tour, "丙项目", 3, "70");
        String entries = "/tours/" + tour + "/entries";
        patch(entries + "/" + first, 0, "{\"order\": 9, \"overallScore\": 60}").statusCode(200);
        patch(entries + "/" + second, 0, "{\"order\": 1}").statusCode(200);
        change(entries + "/" + gone + "/withdraw", 0, "{\"reason\": \"路线调整\"}").statusCode(200);

        get(entries).body("items.id", contains(second, first));
        get(entries + "?sort=-score&withdrawn=true").body("items.id", contains(second, gone, first));
        get(entries + "?" + YESTERDAY)
                .body("items.id", contains(first, second, gone))
                .body("items.details.order", contains(1, 2, 3))
                .body("items.state", contains("ENTERED", "ENTERED", "ENTERED"))
                .body("items[2].withdrawnAt", nullValue());
        get(entries + "?sort=-score&" + YESTERDAY).body("items.score", contains(90f, 80f, 70f));
        get(entries + "?withdrawn=true&" + BEFORE).body("items", empty());
        get("/tours/" + tour + "/summary").body("entries", equalTo(2));
        get("/tours/" + tour + "/summary?" + YESTERDAY).body("entries", equalTo(3));
        county("411081").get(V1 + entries + "?" + YESTERDAY).then().body("items", empty());
        county("411082").get(V1 + entries + "?" + YESTERDAY).then().body("items", hasSize(3));
    }

    @Test
    void nobodyKnowsTomorrow() {
        String tour = create("/tours", "{\"name\": \"明日观摩\", \"kind\": \"TOUR\", \"heldOn\": \"2024-03-06\"}");
        for (String list : new String[] {
            "/sessions", "/programmes", "/tours", "/tours/" + tour + "/entries", "/tours/" + tour + "/summary"
        }) {
            get(list + "?asOf=" + TODAY.plusDays(1))
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("violations.field", contains("asOf"));
        }
    }

    private String enter(String tour, String name, int order, String score) throws SQLException {
        String project = register(name, "411082");
        String entry = create("/tours/" + tour + "/entries", """
                {"projectId": "%s", "order": %d, "overallScore": %s}""".formatted(project, order, score));
        past.told("project", project, 2);
        past.told("tour_entry", entry, 2);
        return entry;
    }
}
