package cn.baton.support.http;

import cn.baton.testing.BatonServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;

import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** What every resource of every service does with what it is sent, tried with shelves and books. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class RequestIT {

    private static final String SHELF = "/shelves/019ab002-0000-7000-8000-000000000001";
    private static final String BOOKS = SHELF + "/books";
    private static final String BOOK = BOOKS + "/019ab002-0000-7000-8000-000000000002";

    @ParameterizedTest
    @CsvSource({
        "DELETE, /shelves, 'GET, HEAD, OPTIONS'",
        "PUT, " + SHELF + ", 'GET, HEAD, OPTIONS'",
        "DELETE, " + BOOKS + ", 'GET, HEAD, OPTIONS, POST'",
        "PATCH, " + BOOKS + ", 'GET, HEAD, OPTIONS, POST'",
        "GET, " + BOOK + ", 'OPTIONS, PATCH'",
        "DELETE, " + BOOK + "/, 'OPTIONS, PATCH'"
    })
    void aMethodThatAnAddressDoesNotTakeIsRefusedWithThoseThatItTakes(String method, String path, String allowed) {
        asCityAdmin()
                .request(method, path)
                .then()
                .statusCode(405)
                .header("Allow", equalTo(allowed))
                .contentType("application/problem+json")
                .body("detail", containsString(allowed));
    }

    @ParameterizedTest
    @ValueSource(strings = {BOOK + "/pages", "/shelves/here", "/shelves/1-1-1-1-1"})
    void whereNothingIsNoMethodIsOnOffer(String path) {
        asCityAdmin().get(path).then().statusCode(404).header("Allow", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "full, maybe, '可用值：true, false'",
        "full, 1, '可用值：true, false'",
        "full, TRUE, '可用值：true, false'",
        "wood, STEEL, '可用值：OAK, PINE'",
        "by, FOO, '可用值：OAK, PINE'",
        "floor, x, '须为整数，不超过 2147483647'",
        "floor, 99999999999, '须为整数，不超过 2147483647'",
        "builtFrom, 2026-13-01, '须为日期，如 2026-11-24'",
        "owner, somebody, '须为 UUID'"
    })
    void aParameterThatCannotBeReadIsNamedWithWhatItTakes(String name, String value, String message) {
        asCityAdmin()
                .queryParam(name, value)
                .get("/shelves")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", contains(name))
                .body("violations.message", contains(message))
                .body("detail", equalTo("参数 " + name + " 无效（" + message + "）"));
    }

    @Test
    void aParameterWithATypoIsNamed() {
        asCityAdmin()
                .header("Accept-Language", "en")
                .get("/shelves?woood=OAK")
                .then()
                .statusCode(400)
                .body("violations.field", contains("woood"))
                .body("violations.message", contains(containsString("wood")));
    }

    @Test
    void whatIsTakenArrivesAsItIsAndAnEmptyValueIsNone() {
        asCityAdmin()
                .get("/shelves?full=false&lit=true&wood=OAK&wood=PINE")
                .then()
                .statusCode(200)
                .body("full", equalTo("false"))
                .body("lit", equalTo(true))
                .body("woods", contains("OAK", "PINE"));
        asCityAdmin().get("/shelves?full=&builtFrom=").then().statusCode(200).body("full", equalTo("null"));
    }

    @Test
    void aParameterOutOfItsBoundsBearsTheNameThatTheClientGaveIt() {
        asCityAdmin().get("/shelves?floor=10").then().statusCode(422).body("violations.field", contains("floor"));
    }

    @Test
    void aFormIsReadAsStrictlyAsAQuery() {
        assertThat(scan("false").path("colour").toString()).isEqualTo("false");
        scan("maybe").then().statusCode(400).body("violations.field", contains("colour"));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, " + BOOKS + ", text/plain, application/json",
        "POST, " + BOOKS + "/scans, application/json, multipart/form-data",
        "PATCH, " + BOOK + ", application/json, application/merge-patch+json"
    })
    void aBodyOfAnotherTypeIsToldTheRightOne(String method, String path, String sent, String taken) {
        asCityAdmin()
                .contentType(sent)
                .body("{}")
                .request(method, path)
                .then()
                .statusCode(415)
                .header("Accept", equalTo(taken))
                .body("detail", equalTo("请使用 " + taken));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null"})
    void aBodyThatIsMissingIsNoFieldOfAName(String body) {
        asCityAdmin()
                .body(body)
                .post(BOOKS)
                .then()
                .statusCode(400)
                .body("detail", equalTo("请求体不能为空"))
                .body("violations", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | | 请求体的结构不符合要求，见接口文档",
                "{\"chapters\": [{}, null]} | chapters[1] | chapters[1] 不能为 null",
                "{\"tags\": [null]} | tags[0] | tags[0] 不能为 null",
                "{\"price\": \"x\"} | price | 字段 price 的值无法识别"
            })
    void aBodyThatCannotBeReadIsToldWhere(String body, String field, String detail) {
        asCityAdmin()
                .body(body)
                .post(BOOKS)
                .then()
                .statusCode(400)
                .body("detail", equalTo(detail))
                .body("violations.field", field == null ? nullValue() : contains(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | title | 不能为空 | must not be empty",
                "{\"title\": \"a\"} | title | 长度须在 2 和 5 个字符之间 | between 2 and 5 characters",
                "{\"title\": \"ab\", \"tags\": [\" \"]} | tags[0] | 不能为空 | must not be blank",
                "{\"title\": \"ab\", \"tags\": [\"a\", \"b\", \"c\"]} | tags | 最多 2 项 | 2 items at most",
                "{\"title\": \"ab\", \"binding\": \"glue\"} | binding | 可用值：paper, leather | one of: paper, leather"
            })
    void aConstraintIsToldInPlainWords(String body, String field, String chinese, String english) {
        post(body, "zh").body("violations.field", contains(field)).body("violations.message", contains(chinese));
        post(body, "en").body("violations.field", contains(field)).body("violations.message", contains(english));
    }

    @Test
    void numbersAreWrittenWithTheDigitsThatTheyHave() {
        String added = asCityAdmin()
                .body("{\"title\": \"ab\", \"price\": 9E+1}")
                .post(BOOKS)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String changed = asCityAdmin()
                .contentType(MergePatch.MEDIA_TYPE)
                .body("{\"title\": \"ab\"}")
                .patch(BOOK)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(added).contains("\"price\":90,");
        assertThat(changed).contains("\"price\":90.00,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1200.000", "1200", "12E2", "0.10", "0E+2147483647", "0.0000000000", "1234567890.12"})
    void zerosAtTheEndOfANumberDoNotCount(String price) {
        asCityAdmin()
                .body("{\"title\": \"ab\", \"price\": %s}".formatted(price))
                .post(BOOKS)
                .then()
                .statusCode(200);
        change("{\"price\": %s}".formatted(price)).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1E+2147483647",
                "1E-2147483647",
                "-1E+51",
                "1E-51",
                "1E+99999999999",
                "12345678901",
                "0.001",
                "1E10"
            })
    void aNumberOutOfRangeIsRefusedAndNeverWrittenOut(String price) {
        asCityAdmin()
                .body("{\"title\": \"ab\", \"price\": %s}".formatted(price))
                .post(BOOKS)
                .then()
                .statusCode(422);
        change("{\"price\": %s}".formatted(price)).then().statusCode(422);
    }

    @Test
    void aNumberOutOfRangeIsNamed() {
        for (Response refusal : List.of(
                asCityAdmin()
                        .body("{\"title\": \"ab\", \"price\": 1E+2147483647}")
                        .post(BOOKS),
                change("{\"price\": 1E-2147483647}"))) {
            refusal.then().statusCode(422).body("violations.field", contains("price"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+51", "-1E+51", "1E-51", "1E+2147483647", "1E-2147483647", "1E+99999999999"})
    void anIntegerOutOfRangeIsRefusedAndNamedLikeADecimal(String number) {
        for (String field : List.of("pages", "letters", "price")) {
            String body = "{\"title\": \"ab\", \"%s\": %s}".formatted(field, number);
            asCityAdmin().body(body).post(BOOKS).then().statusCode(422).body("violations.field", contains(field));
            change(body).then().statusCode(422).body("violations.field", contains(field));
        }
        asCityAdmin()
                .body("{\"title\": \"ab\", \"plates\": [1, %s]}".formatted(number))
                .post(BOOKS)
                .then()
                .statusCode(422)
                .body("violations.field", contains("plates[1]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1E2", "99999999999", "\"1\"", "true"})
    void whatIsNoIntegerCannotBeRead(String number) {
        asCityAdmin()
                .body("{\"title\": \"ab\", \"pages\": %s}".formatted(number))
                .post(BOOKS)
                .then()
                .statusCode(400)
                .body("violations.field", contains("pages"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages", "price"})
    void aNumberOfTooManyDigitsIsOutOfRange(String field) {
        asCityAdmin()
                .body("{\"title\": \"ab\", \"%s\": 0.%s1}".formatted(field, "0".repeat(2_000)))
                .post(BOOKS)
                .then()
                .statusCode(422)
                .body("type", endsWith("validation-failed"));
    }

    @ParameterizedTest
    @CsvSource({
        "1200.000, 200",
        "1.2e3, 200",
        "1E50, 200",
        "1E51, 422",
        "1E-2147483647, 422",
        "1E99999999999, 422",
        "x, 400",
        "1e, 400",
        "٣, 400"
    })
    void aNumberInAnAddressIsReadAsOneInABody(String height, int status) {
        asCityAdmin()
                .queryParam("heightFrom", height)
                .get("/shelves")
                .then()
                .statusCode(status)
                .body("violations.field", status == 200 ? nullValue() : contains("heightFrom"));
    }

    @Test
    void aParameterThatIsNotRepeatableGoesOnce() {
        for (String twice : List.of("lit=true&lit=true", "full=true&full=false", "heightFrom=1&heightFrom=")) {
            asCityAdmin()
                    .get("/shelves?" + twice)
                    .then()
                    .statusCode(400)
                    .body("violations.field", contains(twice.substring(0, twice.indexOf('='))));
        }
    }

    @Test
    void headOfAStreamEnds() {
        asCityAdmin()
                .accept("text/event-stream")
                .head("/shelves/news")
                .then()
                .statusCode(200)
                .contentType("text/event-stream");
        RestAssured.given().head("/shelves/news").then().statusCode(401);
    }

    @Test
    void whatDependsOnTheLanguageSaysSo() {
        asCityAdmin()
                .header("Accept-Language", "en")
                .get(BOOKS)
                .then()
                .header("Content-Language", equalTo("en"))
                .header("Vary", equalTo("Accept-Language"));
        asCityAdmin().get(BOOK + "/pages").then().header("Vary", equalTo("Accept-Language"));
        asCityAdmin().get(SHELF).then().header("Vary", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x"})
    void aCursorThatIsNoneIsRefused(String cursor) {
        asCityAdmin()
                .get("/api/v1/dead-letters?cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("violations.field", contains("cursor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", ",", "id,"})
    void aSortWithoutAFieldSaysWhatIsMissing(String sort) {
        asCityAdmin()
                .queryParam("sort", sort)
                .get("/api/v1/dead-letters")
                .then()
                .statusCode(400)
                .body("violations.field", contains("sort"))
                .body("detail", containsString("缺少字段名"));
    }

    private static io.restassured.response.ValidatableResponse post(String body, String language) {
        return asCityAdmin()
                .header("Accept-Language", language)
                .body(body)
                .post(BOOKS)
                .then()
                .statusCode(422);
    }

    private static Response change(String patch) {
        return asCityAdmin().contentType(MergePatch.MEDIA_TYPE).body(patch).patch(BOOK);
    }

    private static Response scan(String colour) {
        return asCityAdmin()
                .contentType("multipart/form-data")
                .multiPart("file", "a.txt", "text".getBytes(StandardCharsets.UTF_8))
                .multiPart("colour", colour)
                .post(BOOKS + "/scans");
    }
}
