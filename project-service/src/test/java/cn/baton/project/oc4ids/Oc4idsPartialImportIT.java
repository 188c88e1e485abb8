package cn.baton.project.oc4ids;

import cn.baton.testing.BatonServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static cn.baton.project.oc4ids.Packages.IMPORT;
import static cn.baton.project.oc4ids.Packages.PROJECTS;
import static cn.baton.project.oc4ids.Packages.register;
import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;

/** Two hundred projects, of which every tenth is refused for another reason. What is answered as kept is there. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class Oc4idsPartialImportIT {

    private static final int PROJECTS_IN_PACKAGE = 200;
    private static final int GOOD = 180;

    /** Each breaks another rule, in the package or in the registry. */
    private static final List<String> REFUSED = List.of(
            "{'id': 'oc4ids-abc123-{m}-{n}', 'title': '{m}外市', {area}'110000']}}]}",
            "{'id': 'oc4ids-abc123-{m}-{n}'}",
            "{'id': 'oc4ids-abc123-{m}-{n}', 'title': 7}",
            "{'id': {n}, 'title': '{m}编号'}",
            "{'id': 'oc4ids-abc123-{m}-1', 'title': '{m}重复'}",
            "{'id': 'oc4ids-abc123-{m}-{n}', 'title': '{m}\\u0000'}",
            "{'id': 'oc4ids-abc123-{known}', 'title': '{m}国家代码', 'identifiers':"
                    + " [{'id': '{code}', 'scheme': 'GB/T 40058-2021'}], {area}'411082']}}]}",
            "{'id': 'oc4ids-abc123-{m}-{n}', 'title': '{m}负数',"
                    + " 'budget': {'amount': {'amount': -1000000, 'currency': 'CNY'}}}",
            "{'id': 'oc4ids-abc123-{m}-{n}', 'title': '{m}行业',"
                    + " 'additionalClassifications': [{'scheme': 'GB/T 4754-2017', 'id': '?'}]}",
            "{'id': 'oc4ids-xxxxxx-01a2b3c4-d5e6-7f80-9123-456789abcdef', 'title': '{m}不存在'}");

    private static final String AREA = "'locations': [{'gazetteer': {'scheme': 'GB/T 2260', 'identifiers': [";

    private static final String GOOD_PROJECT =
            "{'id': 'oc4ids-abc123-{m}-{n}', 'title': '{m}第{n}个', {area}'411082']}}]}";

    private final String mark = Packages.mark();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void withPartialTheGoodOnesAreKeptAndTheOthersNamedWithTheReason(boolean withKey) {
        JsonPath report = take(mayor(withKey), "?dryRun=false&partial=true");

        assertThat(report.getBoolean("kept")).isTrue();
        assertThat(report.getInt("created")).isEqualTo(GOOD);
        assertThat(report.getInt("refused")).isEqualTo(PROJECTS_IN_PACKAGE - GOOD);
        List<String> refused = report.getList("items.findAll { it.outcome == 'REFUSED' }.pointer");
        assertThat(refused)
                .containsExactlyElementsOf(IntStream.range(0, PROJECTS_IN_PACKAGE)
                        .filter(number -> number % 10 == 0)
                        .mapToObj(number -> "/projects/" + number)
                        .toList());
        assertThat(report.<String>getList("items.findAll { it.outcome == 'REFUSED' }.errors[0].message"))
                .allSatisfy(message -> assertThat(message).isNotBlank());
        assertThat(kept()).isEqualTo(GOOD);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void withoutPartialNoneIsKept(boolean withKey) {
        JsonPath report = take(mayor(withKey), "?dryRun=false");

        assertThat(report.getBoolean("kept")).isFalse();
        assertThat(report.getInt("refused")).isEqualTo(PROJECTS_IN_PACKAGE - GOOD);
        assertThat(kept()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?dryRun=true", "?dryRun=true&partial=true"})
    void aDryRunSaysTheSameAndKeepsNone(String mode) {
        List<String> tried = take(mayor(false), mode).getList("items.outcome");
        assertThat(kept()).isZero();

        assertThat(take(mayor(false), "?dryRun=false&partial=true").<String>getList("items.outcome"))
                .isEqualTo(tried);
    }

    @Test
    void aCountyOfficerKeepsThoseOfTheOwnCounty() {
        JsonPath report = take(as("li", "county-officer", "411082-FGW", "411082"), "?dryRun=false&partial=true");

        assertThat(report.getInt("created")).isEqualTo(GOOD);
        assertThat(report.getInt("refused")).isEqualTo(PROJECTS_IN_PACKAGE - GOOD);
        assertThat(kept()).isEqualTo(GOOD);
    }

    @Test
    void theOfficerOfAnotherCountyKeepsNone() {
        JsonPath report = take(as("li", "county-officer", "411081-FGW", "411081"), "?dryRun=false&partial=true");

        assertThat(report.getInt("refused")).isEqualTo(PROJECTS_IN_PACKAGE);
        assertThat(report.getBoolean("kept")).isFalse();
        assertThat(kept()).isZero();
    }

    /** Whatever kind it is: what is read, what a field may be, which codes there are, whose area it is, what is in use. */
    @Test
    void allThatIsWrongWithAProjectIsSaidInOneRound() {
        String code = Packages.nationalCode();
        register("{\"name\": \"别处\", \"nationalCode\": \"%s\", \"areaCode\": \"411025\"}".formatted(code));
        String content = """
                {"projects": [{"id": "oc4ids-abc123-%1$s-all", "title": "%2$s%1$s", "description": 5,
                  "identifiers": [{"scheme": "CN-TZXM", "id": "%3$s"}],
                  "budget": {"amount": {"amount": -1, "currency": "CNY"}},
                  "locations": [{"gazetteer": {"scheme": "CN-GB/T2260", "identifiers": ["411025"]}}],
                  "additionalClassifications": [
                    {"scheme": "CN-GB/T4754", "id": "X38"}, {"scheme": "BATON-TAG", "id": "玄学"}]}]}""".formatted(mark, "长".repeat(300), "2306-41");
        content = content.replace("CN-TZXM", Schemes.NATIONAL_CODE)
                .replace("CN-GB/T2260", Schemes.AREA)
                .replace("CN-GB/T4754", Schemes.INDUSTRY)
                .replace("BATON-TAG", Schemes.TAG);
        assertThat(pointers(as("li", "county-officer", "411082-FGW", "411082"), content))
                .contains(
                        "/projects/0/budget/amount/amount",
                        "/projects/0/title",
                        "/projects/0/identifiers/0/id",
                        "/projects/0/additionalClassifications/0/id",
                        "/projects/0/additionalClassifications/1/id",
                        "/projects/0");
        assertThat(kept()).isZero();
    }

    @Test
    void alsoWhereItIsNotKnownWhichProjectIsMeant() {
        String content = """
                {"projects": [{"title": "%s", "budget": {"amount": {"amount": -1, "currency": "CNY"}}}]}""".formatted("长".repeat(300));

        assertThat(pointers(asCityAdmin(), content))
                .contains("/projects/0/id", "/projects/0/title", "/projects/0/budget/amount/amount");
    }

    private static List<String> pointers(RequestSpecification caller, String content) {
        return caller.body(content)
                .post(IMPORT + "?dryRun=false&partial=true")
                .then()
                .statusCode(200)
                .body("items[0].outcome", org.hamcrest.Matchers.equalTo("REFUSED"))
                .extract()
                .jsonPath()
                .getList("items[0].errors.pointer");
    }

    private static RequestSpecification mayor(boolean withKey) {
        return withKey ? asCityAdmin().header("Idempotency-Key", Packages.mark()) : asCityAdmin();
    }

    private JsonPath take(RequestSpecification caller, String mode) {
        return caller.body(content())
                .post(IMPORT + mode)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private long kept() {
        return asCityAdmin()
                .get(PROJECTS + "?count=true&limit=1&q=" + mark)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("total");
    }

    private String content() {
        String code = Packages.nationalCode();
        // Not to be found by the mark.
        String known = Packages.mark();
        register("{\"name\": \"别处\", \"nationalCode\": \"%s\", \"areaCode\": \"411025\"}".formatted(code));
        register("{\"name\": \"已有\", \"externalId\": \"oc4ids-abc123-%s\", \"areaCode\": \"411082\"}".formatted(known));
        return IntStream.range(0, PROJECTS_IN_PACKAGE)
                .mapToObj(number -> (number % 10 == 0 ? REFUSED.get(number / 10 % REFUSED.size()) : GOOD_PROJECT)
                        .replace("{area}", AREA)
                        .replace("{code}", code)
                        .replace("{known}", known)
                        .replace("{m}", mark)
                        .replace("{n}", Integer.toString(number))
                        .replace('\'', '"'))
                .collect(Collectors.joining(",", "{\"projects\": [", "]}"));
    }
}
