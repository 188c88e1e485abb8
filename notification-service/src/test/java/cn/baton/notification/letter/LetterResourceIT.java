package cn.baton.notification.letter;

import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import cn.baton.testing.Contract;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

import static cn.baton.notification.Correspondence.LETTERS;
import static cn.baton.notification.Correspondence.awaitState;
import static cn.baton.notification.Correspondence.draft;
import static cn.baton.notification.Correspondence.get;
import static cn.baton.notification.Correspondence.issue;
import static cn.baton.notification.Correspondence.leader;
import static cn.baton.notification.Correspondence.newUnit;
import static cn.baton.notification.Correspondence.officer;
import static cn.baton.notification.Correspondence.signed;
import static cn.baton.notification.Correspondence.verb;
import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class LetterResourceIT {

    private static final String REPLY = "{\"body\": \"设备款已拨付到位。\"}";
    private static final String REASON = "{\"reason\": \"缺少拨款凭证\"}";

    private Bus bus;
    private final String unit = newUnit();

    @BeforeEach
    void open() {
        bus = new Bus();
    }

    @AfterEach
    void close() {
        bus.close();
    }

    @Test
    void aLetterGoesItsWholeWayAndEveryStepIsAnnounced() {
        String id = signed(bus, unit);
        issue(id, unit);
        awaitState(id, "DELIVERED");
        verb(officer(unit), id, 4, "acknowledge").then().statusCode(200).body("acknowledgedAt", notNullValue());
        verb(officer(unit), id, 5, "reply", REPLY).then().statusCode(200).body("replies.by", contains("wang"));
        verb(asCityAdmin(), id, 6, "return", REASON).then().statusCode(200).body("returnReason", equalTo("缺少拨款凭证"));
        verb(officer(unit), id, 7, "reply", REPLY).then().statusCode(200).body("replies", hasSize(2));
        verb(asCityAdmin(), id, 8, "accept").then().statusCode(200).body("state", equalTo("ACCEPTED"));

        asCityAdmin()
                .get(LETTERS + "/{id}/history", id)
                .then()
                .body(
                        "items.verb",
                        contains(
                                "draft",
                                "submit",
                                "sign",
                                "issue",
                                "deliver",
                                "acknowledge",
                                "reply",
                                "return",
                                "reply",
                                "accept"));
        assertAnnounced(
                id,
                "letter-drafted.v1",
                "letter-issued.v1",
                "letter-delivered.v1",
                "letter-acknowledged.v1",
                "letter-replied.v1",
                "letter-reply-returned.v1",
                "letter-replied.v1",
                "letter-reply-accepted.v1");
    }

    @Test
    void aRevokedLetterKeepsItsNumberAndIsAnnounced() {
        String id = signed(bus, unit);

        verb(leader(), id, 2, "revoke", REASON)
                .then()
                .statusCode(200)
                .body("state", equalTo("REVOKED"))
                .body("number", startsWith("许重项督〔"))
                .body("revokeReason", equalTo("缺少拨款凭证"));

        assertAnnounced(id, "letter-drafted.v1", "letter-revoked.v1");
    }

    @Test
    void theExamplesFollowTheirSchemas() {
        Contract contract = Contract.own();
        assertThat(contract.events())
                .hasSize(9)
                .allSatisfy(event -> contract.assertMatches(event, contract.example(event)));
    }

    @Test
    void aDraftIsChangedUntilItIsSubmitted() {
        String id = draft(bus, unit);
        patch(id, 0, "{\"replyDueOn\": \"2100-12-15\"}")
                .then()
                .statusCode(200)
                .body("body", containsString("于2100年12月15日前将"));
        patch(id, 0, "{\"subject\": \"迟到\"}").then().statusCode(412);
        patch(id, 1, "{\"subject\": \" \"}").then().statusCode(422).body("violations.field", contains("subject"));
        patch(id, 1, "{\"number\": \"自拟1号\"}").then().statusCode(400);
        verb(asCityAdmin(), id, 1, "submit").then().statusCode(200);

        patch(id, 2, "{\"subject\": \"迟到\"}").then().statusCode(409).body("allowed", contains("SIGNED", "REVOKED"));
    }

    @Test
    void verbsAreForTheirRolesAndStates() {
        String id = draft(bus, unit);
        verb(officer(unit), id, 0, "submit").then().statusCode(403);
        asCityAdmin().post(LETTERS + "/{id}/submit", id).then().statusCode(428);
        verb(leader(), id, 0, "sign").then().statusCode(409).body("state", equalTo("DRAFT"));
        verb(asCityAdmin(), id, 0, "submit").then().statusCode(200);
        verb(asCityAdmin(), id, 1, "sign").then().statusCode(403);
        verb(leader(), id, 1, "sign").then().statusCode(200);
        verb(leader(), id, 2, "issue").then().statusCode(403);
        verb(asCityAdmin(), id, 2, "issue").then().statusCode(409).body("detail", containsString(unit));
        verb(asCityAdmin(), id, 2, "accept").then().statusCode(409);
        verb(asCityAdmin(), id, 2, "revoke", "{\"reason\": \"\"}").then().statusCode(422);
        get(id).then().body("state", equalTo("SIGNED")).body("version", equalTo(2));
    }

    @Test
    void onlyTheRecipientRepliesAndStrangersSeeNothing() {
        String id = signed(bus, unit);
        issue(id, unit);
        awaitState(id, "DELIVERED");

        verb(officer(newUnit()), id, 4, "acknowledge").then().statusCode(404);
        officer(newUnit()).get(LETTERS + "/{id}/document", id).then().statusCode(404);
        neighbour().get(LETTERS + "/{id}", id).then().statusCode(200);
        verb(neighbour(), id, 4, "reply", REPLY).then().statusCode(403);
        officer(newUnit()).get(LETTERS).then().body("items", hasSize(0));
        officer(unit).get(LETTERS).then().body("items.id", contains(id));
        officer(unit).get(LETTERS + "/{id}/deliveries", id).then().statusCode(403);
    }

    @Test
    void aRetriedVerbTakesEffectOnce() {
        String id = draft(bus, unit);
        String key = UUID.randomUUID().toString();

        verb(asCityAdmin().header("Idempotency-Key", key), id, 0, "submit")
                .then()
                .statusCode(200);

        verb(asCityAdmin().header("Idempotency-Key", key), id, 0, "submit")
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .body("version", equalTo(1));
    }

    @Test
    void lettersAreFilteredSortedAndPaged() {
        String first = signed(bus, unit);
        String second = signed(bus, unit);
        String third = draft(bus, unit);
        issue(second, unit);
        String list = LETTERS + "?recipientUnit=" + unit;

        Response page = asCityAdmin().get(list + "&sort=-number&limit=2&count=true");
        page.then().body("items.id", contains(second, first)).body("total", equalTo(3));
        asCityAdmin()
                .queryParam("cursor", page.<String>path("next"))
                .get(list + "&sort=-number&limit=2")
                .then()
                .body("items.id", contains(third))
                .body("next", nullValue());
        asCityAdmin().get(list + "&state=DRAFT&kind=REMINDER").then().body("items.id", contains(third));
        asCityAdmin()
                .get(list + "&issuedFrom=2020-01-01&issuedTo=2099-12-31")
                .then()
                .body("items.id", contains(second));
        asCityAdmin().get(list + "&issuedTo=2020-01-01").then().body("items", hasSize(0));
        asCityAdmin().get(list + "&q=金刚石&areaCode=411082").then().body("items", hasSize(3));
        asCityAdmin()
                .queryParam("number", get(first).<String>path("number"))
                .get(LETTERS)
                .then()
                .body("items.id", contains(first));
        asCityAdmin().get(LETTERS + "?sort=body").then().statusCode(400);
    }

    /** An officer of the letter's area, but not of the unit that it goes to. */
    private static RequestSpecification neighbour() {
        return as("li", "county-officer", "411082-FGW", "411082");
    }

    private static Response patch(String id, long version, String body) {
        return asCityAdmin()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch(LETTERS + "/{id}", id);
    }

    private void assertAnnounced(String id, String... contracts) {
        List<ConsumerRecord<String, String>> events =
                bus.read("notification.events", message -> id.equals(message.key()), contracts.length);
        assertThat(events).hasSize(contracts.length);
        for (int i = 0; i < contracts.length; i++) {
            Contract.own().assertMatches(contracts[i], events.get(i).value());
            assertThat(Bus.header(events.get(i), "ce_type").replace(".", "").toLowerCase(java.util.Locale.ROOT))
                    .isEqualTo("cnbatonnotification"
                            + contracts[i].replace("-", "").replace(".", ""));
            assertThat(events.get(i).value()).doesNotContain("@");
        }
    }
}
