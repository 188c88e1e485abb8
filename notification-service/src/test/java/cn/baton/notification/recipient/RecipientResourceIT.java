package cn.baton.notification.recipient;

import cn.baton.testing.BatonServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static cn.baton.notification.Correspondence.newUnit;
import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class RecipientResourceIT {

    private static final String UNIT = "/api/v1/recipients/{unit}";
    private static final String ENTRY = "{\"name\": \"长葛市工业和信息化局\", \"email\": \"gxj@example.org\"}";

    @Test
    void aUnitIsPutReadListedAndChanged() {
        String unit = newUnit();
        asCityAdmin()
                .header("If-None-Match", "*")
                .body(ENTRY)
                .put(UNIT, unit)
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/recipients/" + unit))
                .header("ETag", equalTo("\"0\""));
        asCityAdmin()
                .header("If-Match", "\"0\"")
                .body(ENTRY.replace("gxj@", "bgs@"))
                .put(UNIT, unit)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("email", equalTo("bgs@example.org"));

        asCityAdmin().get(UNIT, unit).then().statusCode(200).body("name", equalTo("长葛市工业和信息化局"));
        asCityAdmin()
                .get("/api/v1/recipients?limit=200&q=工业和信息化")
                .then()
                .statusCode(200)
                .body("items.unit", hasItem(unit));
        asCityAdmin().get(UNIT + "/history", unit).then().body("items.verb", contains("create", "change"));
    }

    @Test
    void anEntryThatExistsIsReplacedOnlyByThoseWhoKnowIt() {
        String unit = newUnit();
        asCityAdmin()
                .header("If-Match", "\"0\"")
                .body(ENTRY)
                .put(UNIT, unit)
                .then()
                .statusCode(412);
        asCityAdmin().body(ENTRY).put(UNIT, unit).then().statusCode(201);

        asCityAdmin().body(ENTRY).put(UNIT, unit).then().statusCode(428);
        asCityAdmin()
                .header("If-None-Match", "*")
                .body(ENTRY)
                .put(UNIT, unit)
                .then()
                .statusCode(412);
        asCityAdmin()
                .header("If-Match", "\"7\"")
                .body(ENTRY)
                .put(UNIT, unit)
                .then()
                .statusCode(412)
                .body("currentVersion", equalTo(0));
    }

    @Test
    void badEntriesAreRefusedFieldByField() {
        asCityAdmin()
                .body("{\"name\": \"一\\n二\", \"email\": \"nobody\"}")
                .put(UNIT, newUnit())
                .then()
                .statusCode(422)
                .body("violations.field", contains("email", "name"));
        asCityAdmin().body(ENTRY).put(UNIT, "不行").then().statusCode(422).body("violations.field", contains("unit"));
        asCityAdmin().get(UNIT, newUnit()).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "彡形@example.org",
                "gxj@localhost",
                "gxj@[192.0.2.1]",
                "gxj@example.org.",
                "\\\"gong xin\\\"@example.org",
                "工信局 <gxj@example.org>",
                "gxj@example.org\\r\\nRCPT TO:<b@example.org>",
                "gxj@example.org\\r\\n"
            })
    void anAddressThatWouldReachSomebodyElseIsRefused(String email) {
        String unit = newUnit();
        asCityAdmin()
                .body(ENTRY.replace("gxj@example.org", email))
                .put(UNIT, unit)
                .then()
                .statusCode(422)
                .body("violations.field", contains("email"))
                .body("violations.message", not(hasItem(containsString("{"))));
        asCityAdmin().get(UNIT, unit).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u0085"})
    void anAddressWithAControlCharacterIsNoTextOfOurs(String character) {
        asCityAdmin()
                .body(ENTRY.replace("gxj@", "gxj" + character + "@"))
                .put(UNIT, newUnit())
                .then()
                .statusCode(400);
    }

    @Test
    void anAddressIsShownAsItWasEntered() {
        String unit = newUnit();
        asCityAdmin()
                .body(ENTRY.replace("gxj@example.org", " gxj@例子.测试　"))
                .put(UNIT, unit)
                .then()
                .statusCode(201)
                .body("email", equalTo("gxj@例子.测试"));
    }

    @Test
    void addressesAreForThoseWhoSendLetters() {
        String unit = newUnit();
        as("wang", "department-officer", unit, null).get(UNIT, unit).then().statusCode(403);
        as("zhang", "viewer", null, null).get("/api/v1/recipients").then().statusCode(403);
        as("sun", "inspector", null, null).body(ENTRY).put(UNIT, unit).then().statusCode(403);
    }
}
