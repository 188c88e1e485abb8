package cn.baton.project.oc4ids;

import cn.baton.testing.BatonServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

import static cn.baton.project.oc4ids.Packages.IMPORT;
import static cn.baton.project.oc4ids.Packages.PROJECTS;
import static cn.baton.project.oc4ids.Packages.register;
import static cn.baton.project.oc4ids.Packages.take;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class Oc4idsImportIT {

    private final String mark = Packages.mark();

    @Test
    void aPackageOfAnotherPublisherIsRegisteredWithAllThatHasAPlace() {
        String id = take(Packages.ofAnotherPublisher(mark), false)
                .body("kept", equalTo(true))
                .body("created", equalTo(1))
                .body("items[0].outcome", equalTo("CREATED"))
                .extract()
                .path("items[0].projectId");

        JsonPath project = asCityAdmin().get(PROJECTS + "/{id}", id).jsonPath();
        assertThat(project.getString("stage")).isEqualTo("PLANNED");
        project.setRootPath("details");
        assertThat(project.getString("name")).isEqualTo(mark + "沿河大桥");
        assertThat(project.getString("externalId")).isEqualTo("oc4ids-abc123-" + mark);
        assertThat(project.getString("nationalCode")).startsWith("2306-411082-04-01-");
        assertThat(project.getString("areaCode")).isEqualTo("411082");
        assertThat(project.getString("industryCode")).isEqualTo("E4813");
        assertThat(project.getList("tags")).isEqualTo(List.of("新基建"));
        assertThat(project.getString("owner.creditCode")).isEqualTo("91350100M000100Y43");
        assertThat(project.getString("totalInvestment")).isEqualTo("12345.68");
        assertThat(project.getList("location.coordinates", String.class)).containsExactly("113.85", "34.03");
        assertThat(project.getString("plannedSigningOn")).isEqualTo("2026-01-01");
        assertThat(project.getString("plannedStartOn")).isEqualTo("2026-07-01");
        assertThat(project.getString("plannedCompletionOn")).isEqualTo("2028-12-31");
        assertThat(project.getString("plannedCommissioningOn")).isEqualTo("2029-03-31");
        assertThat(project.getString("capacities[0].product")).isEqualTo("小客车");
    }

    @Test
    void whatHasNoPlaceIsReportedOnceAndWithItsReason() {
        Response answer = asCityAdmin()
                .header("Accept-Language", "en")
                .body(Packages.ofAnotherPublisher(mark))
                .post(IMPORT);

        List<Map<String, String>> unmapped = answer.jsonPath().getList("items[0].unmapped");
        assertThat(unmapped)
                .extracting(remark -> remark.get("pointer").replace("/projects/0", ""))
                .doesNotHaveDuplicates()
                .contains(
                        "/contractingProcesses",
                        "/transactions",
                        "/documents",
                        "/status",
                        "/completion/endDate",
                        "/completion/finalScope",
                        "/budget/finance",
                        "/budget/amount/amount",
                        "/locations/1/geometry",
                        "/parties/0/people",
                        "/parties/1",
                        "/relatedProjects/0",
                        "/forecasts/0/observations/0",
                        "/forecasts/2/observations/0/value",
                        "/additionalClassifications/1");
        assertThat(unmapped)
                .extracting(remark -> remark.get("message"))
                .contains(
                        "Its currency is USD; only amounts in CNY are kept, and none is converted",
                        "Persons are not kept",
                        "Kept in ten thousand CNY with two decimals, as 12345.68",
                        "The registry has no field for this");
        answer.then().body("items[0].mapped.find { it.field == 'name' }.pointer", equalTo("/projects/0/title"));
    }

    @Test
    void aDryRunKeepsNothingAndIsTheDefault() {
        asCityAdmin()
                .body(Packages.ofAnotherPublisher(mark))
                .post(IMPORT)
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("kept", equalTo(false))
                .body("created", equalTo(1))
                .body("items[0].projectId", nullValue());

        asCityAdmin().get(PROJECTS + "?externalId=oc4ids-abc123-" + mark).then().body("items", empty());
    }

    @Test
    void whatWeExportedComesBackUnchanged() {
        String main = register("{\"name\": \"%s主\"}".formatted(mark));
        String id = Packages.registerWhole(mark, main);
        String content = asCityAdmin().get(PROJECTS + "/{id}/oc4ids", id).asString();

        take(content, false).body("unchanged", equalTo(1)).body("items.projectId", contains(id));

        asCityAdmin().get(PROJECTS + "/{id}", id).then().body("version", equalTo(0));
    }

    @Test
    void aRegistryThatKnowsNothingOfItLearnsAllOfItFromOurPackage() {
        String main = register("{\"name\": \"%s主\"}".formatted(mark));
        String id = Packages.registerWhole(mark, main);
        Map<String, Object> told =
                asCityAdmin().get(PROJECTS + "/{id}", id).jsonPath().getMap("details");
        String elsewhere = asCityAdmin()
                .get(PROJECTS + "/{id}/oc4ids", id)
                .asString()
                .replace("oc4ids-xxxxxx-" + id, "oc4ids-zzzzzz-" + mark)
                .replace(told.get("nationalCode").toString(), Packages.nationalCode());

        String copy =
                take(elsewhere, false).body("created", equalTo(1)).extract().path("items[0].projectId");

        Map<String, Object> learned =
                asCityAdmin().get(PROJECTS + "/{id}", copy).jsonPath().getMap("details");
        assertThat(learned).containsEntry("externalId", "oc4ids-zzzzzz-" + mark);
        told.keySet().removeAll(List.of("externalId", "nationalCode"));
        assertThat(learned).containsAllEntriesOf(told);
    }

    @Test
    void aKnownProjectChangesInWhatThePackageTellsAndKeepsTheRest() {
        take(Packages.ofAnotherPublisher(mark), false);
        String again = """
                {"version": "0.9.5", "projects": [{"id": "oc4ids-abc123-%1$s", "title": "%1$s新桥", "description": null}]}""".formatted(mark);

        String id = take(again, false).body("changed", equalTo(1)).extract().path("items[0].projectId");

        asCityAdmin()
                .get(PROJECTS + "/{id}", id)
                .then()
                .body("version", equalTo(1))
                .body("details.name", equalTo(mark + "新桥"))
                .body("details.description", notNullValue())
                .body("details.industryCode", equalTo("E4813"));
        asCityAdmin().get(PROJECTS + "/{id}/history", id).then().body("items.verb", contains("register", "change"));
    }

    @Test
    void aProjectIsKnownByItsNationalCodeToo() {
        String code = Packages.nationalCode();
        String id = register(
                "{\"name\": \"%1$s\", \"externalId\": \"x-%1$s\", \"nationalCode\": \"%2$s\"}".formatted(mark, code));
        String content = """
                {"projects": [{"id": "oc4ids-abc123-%s", "title": "改名",
                  "identifiers": [{"id": "%s", "scheme": "GB/T 40058-2021"}]}]}""".formatted(mark, code);

        take(content, false).body("items.projectId", contains(id));

        asCityAdmin()
                .get(PROJECTS + "/{id}", id)
                .then()
                .body("details.name", equalTo("改名"))
                .body("details.externalId", equalTo("x-" + mark));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\": \"oc4ids-abc123-M\"} | /projects/0",
                "{\"id\": \"oc4ids-abc123-M\", \"title\": 7} | /projects/0/title",
                "{\"id\": \"oc4ids-abc123-M\", \"title\": \"\"} | /projects/0/title",
                "{\"id\": 7, \"title\": \"甲\"} | /projects/0/id",
                "{\"title\": \"甲\"} | /projects/0/id",
                "{\"id\": \"oc4ids-xxxxxx-01a2b3c4-d5e6-7f80-9123-456789abcdef\", \"title\": \"甲\"} | /projects/0/id",
                "{\"id\": \"oc4ids-xxxxxx-7\", \"title\": \"甲\"} | /projects/0/id",
                "[7] | /projects/0/id",
                "{\"id\": \"oc4ids-abc123-M\", \"title\": \"甲\", \"budget\": {\"amount\": {\"amount\": -1000000, \"currency\": \"CNY\"}}}"
                        + " | /projects/0/budget/amount/amount",
                "{\"id\": \"oc4ids-abc123-M\", \"title\": \"甲\", \"additionalClassifications\": [{\"scheme\": \"GB/T 4754-2017\", \"id\": \"?\"}]}"
                        + " | /projects/0/additionalClassifications/0/id",
                "{\"id\": \"oc4ids-abc123-M\", \"title\": \"甲\", \"locations\": [{\"geometry\": {\"type\": \"Point\", \"coordinates\": [999, 0]}}]}"
                        + " | /projects/0/locations/0/geometry",
                "{\"id\": \"oc4ids-abc123-M\", \"title\": \"甲\\u0000\"} | /projects/0/title"
            })
    void aProjectThatBreaksARuleIsRefusedAtTheValueThatBreaksIt(String project, String pointer) {
        take("{\"projects\": [%s]}".formatted(project.replace("-M\"", "-" + mark + "\"")), false)
                .body("kept", equalTo(false))
                .body("refused", equalTo(1))
                .body("items[0].errors[0].pointer", equalTo(pointer))
                .body("items[0].errors[0].message", notNullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1e300 | totalInvestment takes numbers of at most 30 digits, and cannot keep this value",
                "1e999999999 | totalInvestment takes numbers of at most 30 digits, and cannot keep this value",
                "1e-999999999 | totalInvestment takes numbers of at most 30 digits, and cannot keep this value",
                "\"12\" | totalInvestment takes numbers of at most 30 digits, and cannot keep this value",
                "-5 | totalInvestment takes no negative amount",
                "-0.01 | totalInvestment takes no negative amount",
                "49.99 | totalInvestment is kept in ten thousand CNY with two decimals: this amount would become 0"
            })
    void anAmountThatCannotBeKeptRefusesTheProject(String amount, String reason) {
        for (boolean dryRun : new boolean[] {true, false}) {
            asCityAdmin()
                    .header("Accept-Language", "en")
                    .body(withInvestment(amount))
                    .post(IMPORT + "?dryRun=" + dryRun)
                    .then()
                    .statusCode(200)
                    .body("dryRun", equalTo(dryRun))
                    .body("kept", equalTo(false))
                    .body("refused", equalTo(1))
                    .body("items[0].outcome", equalTo("REFUSED"))
                    .body("items[0].errors.pointer", contains("/projects/0/budget/amount/amount"))
                    .body("items[0].errors.message", contains(reason))
                    .body("items[0].unmapped", empty());
        }
        asCityAdmin().queryParam("q", mark).get(PROJECTS).then().body("items", empty());
    }

    @Test
    void anAmountThatIsOnlyRoundedIsKeptAndReported() {
        take(withInvestment("50"), false)
                .body("created", equalTo(1))
                .body("items[0].unmapped.pointer", contains("/projects/0/budget/amount/amount"));
        asCityAdmin().queryParam("q", mark).get(PROJECTS).then().body("items.details.totalInvestment", contains(0.01f));
    }

    @Test
    void withoutAnAmountThereIsNone() {
        take(withInvestment("null"), true)
                .body("created", equalTo(1))
                .body("items[0].mapped.field", contains("externalId", "name"));
    }

    @Test
    void aMeasureThatCannotBeKeptRefusesTheProjectToo() {
        take("""
                {"projects": [{"id": "oc4ids-abc123-%s", "title": "%s",
                  "forecasts": [{"id": "capacity", "observations": [
                    {"notes": "钢", "measure": 1e300, "unit": {"name": "吨"}}]}]}]}""".formatted(mark, mark), false)
                .body("refused", equalTo(1))
                .body("items[0].errors.pointer", contains("/projects/0/forecasts/0/observations/0/measure"))
                .body("items[0].errors.message", contains("capacities 只登记不超过 30 位的数字，此值无法登记"));
    }

    private String withInvestment(String amount) {
        return """
                {"projects": [{"id": "oc4ids-abc123-%s", "title": "%s",
                  "budget": {"amount": {"amount": %s, "currency": "CNY"}}}]}""".formatted(mark, mark, amount);
    }

    @Test
    void onePackageIsKeptWholeOrNotAtAllUnlessPartsAreAskedFor() {
        String content = """
                {"projects": [{"id": "oc4ids-abc123-%1$s-a", "title": "甲"}, {"id": "oc4ids-abc123-%1$s-b"},
                  {"id": "oc4ids-abc123-%1$s-a", "title": "又甲"}]}""".formatted(mark);

        take(content, false)
                .body("kept", equalTo(false))
                .body("items.outcome", contains("CREATED", "REFUSED", "REFUSED"))
                .body("items[2].errors[0].pointer", equalTo("/projects/2/id"));
        String list = PROJECTS + "?externalId=oc4ids-abc123-" + mark + "-a";
        asCityAdmin().get(list).then().body("items", empty());

        asCityAdmin()
                .body(content)
                .post(IMPORT + "?dryRun=false&partial=true")
                .then()
                .body("kept", equalTo(true))
                .body("items[0].projectId", notNullValue());
        asCityAdmin().get(list).then().body("items.details.name", contains("甲"));
    }
}
