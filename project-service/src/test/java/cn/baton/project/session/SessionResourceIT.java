package cn.baton.project.session;

import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import cn.baton.testing.Contract;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static cn.baton.project.session.SessionApi.SESSIONS;
import static cn.baton.project.session.SessionApi.asOfficer;
import static cn.baton.project.session.SessionApi.open;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class SessionResourceIT {

    @Test
    void aSessionIsOpenedUnderItsNumber() {
        asCityAdmin()
                .body("{\"number\": 1101, \"title\": \"第九期\", \"heldOn\": \"2023-09-06\"}")
                .post(SESSIONS)
                .then()
                .statusCode(201)
                .header("Location", endsWith(SESSIONS + "/1101"))
                .header("ETag", "\"0\"")
                .body("quarter", equalTo("2023-Q3"));

        asOfficer("411082").get(SESSIONS + "/1101").then().body("title", equalTo("第九期"));
    }

    @Test
    void aNumberIsTakenOnce() {
        open(1102, "2023-09-06");

        asCityAdmin()
                .body("{\"number\": 1102, \"title\": \"又一期\", \"heldOn\": \"2023-09-07\"}")
                .post(SESSIONS)
                .then()
                .statusCode(409)
                .contentType("application/problem+json");
    }

    @Test
    void aQuarterThatWasNotGivenFollowsTheDay() {
        open(1103, "2023-09-06");

        patch(1103, 0, "{\"heldOn\": \"2023-10-06\"}").then().body("quarter", equalTo("2023-Q4"));
        patch(1103, 1, "{\"quarter\": \"2023-Q3\"}").then().body("quarter", equalTo("2023-Q3"));
        patch(1103, 2, "{\"heldOn\": \"2023-10-08\"}").then().body("quarter", equalTo("2023-Q3"));
        patch(1103, 3, "{\"quarter\": null}").then().body("quarter", equalTo("2023-Q4"));
        asCityAdmin()
                .get(SESSIONS + "/1103/history")
                .then()
                .body("items.verb", contains("open", "change", "change", "change", "change"));
    }

    @Test
    void aStaleOrMissingVersionIsRefused() {
        open(1104, "2023-09-06");
        patch(1104, 0, "{\"title\": \"更名\"}").then().statusCode(200);

        patch(1104, 0, "{\"title\": \"再更名\"}").then().statusCode(412);
        asCityAdmin()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body("{}")
                .patch(SESSIONS + "/1104")
                .then()
                .statusCode(428);
    }

    @Test
    void sessionsAreListedByQuarterAndDay() {
        open(1105, "2031-01-06");
        open(1106, "2031-02-06");
        open(1107, "2031-05-06");

        asCityAdmin()
                .get(SESSIONS + "?quarter=2031-Q1&count=true")
                .then()
                .body("items.number", contains(1106, 1105))
                .body("total", equalTo(2));
        asCityAdmin()
                .get(SESSIONS + "?heldOnFrom=2031-02-06&heldOnTo=2031-12-31&sort=heldOn")
                .then()
                .body("items.number", contains(1106, 1107));
        asCityAdmin()
                .get(SESSIONS + "?quarter=2031-Q1&count=true&asOf=2020-01-01")
                .then()
                .body("total", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "number | {'title': 't', 'heldOn': '2023-09-06'}",
                "number | {'number': 0, 'title': 't', 'heldOn': '2023-09-06'}",
                "number | {'number': 10000, 'title': 't', 'heldOn': '2023-09-06'}",
                "title | {'number': 1, 'title': ' ', 'heldOn': '2023-09-06'}",
                "heldOn | {'number': 1, 'title': 't'}",
                "quarter | {'number': 1, 'title': 't', 'heldOn': '2023-09-06', 'quarter': '2023-Q5'}"
            })
    void aSessionNeedsSoundFields(String field, String body) {
        asCityAdmin()
                .body(body.replace('\'', '"'))
                .post(SESSIONS)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", contains(field));
    }

    @Test
    void onlyTheCityOpensSessions() {
        asOfficer("411082")
                .body("{\"number\": 1108, \"title\": \"县级一期\", \"heldOn\": \"2023-09-06\"}")
                .post(SESSIONS)
                .then()
                .statusCode(403);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        asCityAdmin().get(SESSIONS + "/9999").then().statusCode(404);
        asCityAdmin().get(SESSIONS + "/ninth").then().statusCode(404);
    }

    @Test
    void aSessionThatWasPutRightIsAnnounced() {
        open(1109, "2023-09-06");
        String id = asCityAdmin().get(SESSIONS + "/1109").path("id");
        patch(1109, 0, "{\"heldOn\": \"2023-09-06\"}").then().statusCode(200);
        patch(1109, 0, "{\"heldOn\": \"2023-10-06\"}").then().statusCode(200);

        try (Bus bus = new Bus()) {
            ConsumerRecord<String, String> event = bus.await("project.events", message -> id.equals(message.key()));
            assertThat(Bus.header(event, "ce_type")).isEqualTo("cn.baton.project.SessionChanged.v1");
            Contract.own().assertMatches("session-changed.v1", event.value());
            assertThat(event.value())
                    .contains("\"session\":1109", "\"heldOn\":\"2023-10-06\"", "\"quarter\":\"2023-Q4\"")
                    .contains("\"aggregateVersion\":1");
        }
        Contract.own().assertMatches("session-changed.v1", Contract.own().example("session-changed.v1"));
    }

    private static Response patch(int number, int version, String body) {
        return asCityAdmin()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch(SESSIONS + "/" + number);
    }
}
