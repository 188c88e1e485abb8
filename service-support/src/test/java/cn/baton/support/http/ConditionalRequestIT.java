package cn.baton.support.http;

import cn.baton.testing.BatonServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** ETag, If-None-Match and If-Match as RFC 9110 has them. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class ConditionalRequestIT {

    private static final String LIST = "/api/v1/dead-letters";

    @Test
    void whatHasNoVersionHasAWeakTagOverItsBytes() {
        Response list = asCityAdmin().get(LIST);
        String tag = list.header("ETag");

        assertThat(tag).matches("W/\"[0-9a-f]{32}\"");
        list.then().contentType("application/json").body("items", equalTo(List.of()));
        asCityAdmin().get(LIST + "?count=true").then().statusCode(200).header("ETag", not(tag));
        asCityAdmin().head(LIST).then().statusCode(200).header("ETag", tag).body(emptyString());
        for (String known : new String[] {tag, tag.substring(2), "\"x\", " + tag, "*"}) {
            asCityAdmin()
                    .header("If-None-Match", known)
                    .get(LIST)
                    .then()
                    .statusCode(304)
                    .header("ETag", tag)
                    .body(emptyString());
        }
        asCityAdmin().header("If-None-Match", "\"x\"").get(LIST).then().statusCode(200);
    }

    @Test
    void problemsAndStreamsHaveNone() {
        asCityAdmin().get("/notes/broken").then().statusCode(500).header("ETag", nullValue());
        asCityAdmin().head("/shelves/news").then().statusCode(200).header("ETag", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0\"", "W/\"0\"", "\"7\", \"0\"", "\"x\",W/\"0\"", "\"7\",,\"0\"", ", \"0\" ,"})
    void aResourceIsKnownByItsVersionHoweverTheTagIsWritten(String tag) {
        String note = write();

        asCityAdmin()
                .header("If-None-Match", tag)
                .get(note)
                .then()
                .statusCode(304)
                .header("ETag", "\"0\"");
        rewrite(note, tag).statusCode(200).header("ETag", "\"1\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"1\"", "W/\"1\"", "\"7\", \"8\"", "\"x\"", "\"00\"", "W/\"00\"", "\"-0\"", "\"+0\"", "\"٠\""})
    void anotherVersionIsStale(String tag) {
        String note = write();

        asCityAdmin().header("If-None-Match", tag).get(note).then().statusCode(200);
        rewrite(note, tag).statusCode(412);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "\"0", "w/\"0\"", "\"0\" \"1\"", "*, \"0\"", ",", "\"0\",,1"})
    void whatIsNoTagIsRefused(String tag) {
        rewrite(write(), tag).statusCode(400);
    }

    @Test
    void anyVersionAtAllIsRefusedWithTheReason() {
        String note = write();

        rewrite(note, "*").statusCode(428).body("detail", containsString("*"));
        asCityAdmin().body("{\"text\": \"again\"}").put(note).then().statusCode(428);
    }

    private static String write() {
        return asCityAdmin()
                .body("{\"text\": \"first\"}")
                .post("/notes")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static ValidatableResponse rewrite(String note, String tag) {
        return asCityAdmin()
                .header("If-Match", tag)
                .body("{\"text\": \"again\"}")
                .put(note)
                .then();
    }
}
