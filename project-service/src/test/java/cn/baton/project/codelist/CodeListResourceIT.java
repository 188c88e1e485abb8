package cn.baton.project.codelist;

import cn.baton.support.problem.ProblemException;
import cn.baton.testing.BatonServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class CodeListResourceIT {

    private static final String LISTS = "/api/v1/codelists";
    private static final String ENTRY = LISTS + "/{name}/entries/{code}";

    @Inject
    CodeLists codeLists;

    @Test
    void theShippedListsAreThereAndSayWhereTheyComeFrom() {
        asCityAdmin()
                .get(LISTS)
                .then()
                .statusCode(200)
                .body(
                        "name",
                        contains(
                                "areas", "project-fields", "clusters", "chains", "chain-roles", "tags", "permit-types"))
                .body("find { it.name == 'clusters' }.entries", equalTo(10));
        asCityAdmin()
                .get(LISTS + "/areas")
                .then()
                .body("chinese", equalTo("区划"))
                .body("entries.find { it.code == '411082' }.chinese", equalTo("长葛市"))
                .body("entries.find { it.code == '411082' }.source", equalTo("GB/T 2260"))
                .body("entries[0].order", equalTo(10));
        asCityAdmin()
                .get(LISTS + "/chains")
                .then()
                .body("entries.findAll { it.source == 'Baton placeholder' }", hasSize(16));
    }

    @Test
    void aListIsNotSentAgainToWhoeverHasIt() {
        String tag = asCityAdmin().get(LISTS + "/areas").then().extract().header("ETag");

        asCityAdmin().header("If-None-Match", tag).get(LISTS + "/areas").then().statusCode(304);
        asCityAdmin()
                .header("If-None-Match", tag)
                .get(LISTS + "/areas?active=false")
                .then()
                .statusCode(200);
    }

    @Test
    void anAdministratorAddsChangesAndRetiresACode() {
        add("tags", "专精特新").then().statusCode(201).header("ETag", "\"0\"").body("active", equalTo(true));
        codeLists.require(CodeList.TAGS, "tags", "专精特新");

        patch("tags", "专精特新", 0, "{\"english\": \"Little giants\", \"order\": 5}")
                .then()
                .statusCode(200)
                .body("english", equalTo("Little giants"));
        patch("tags", "专精特新", 0, "{\"order\": 6}").then().statusCode(412);
        patch("tags", "专精特新", 1, "{\"active\": false}").then().statusCode(200);

        asCityAdmin().get(LISTS + "/tags?active=false").then().body("entries.code", hasItem("专精特新"));
        asCityAdmin().get(LISTS + "/tags?active=true").then().body("entries.code", not(hasItem("专精特新")));
        asCityAdmin()
                .get(ENTRY + "/history", "tags", "专精特新")
                .then()
                .body("items.verb", contains("add", "change", "change"));
        assertThatThrownBy(() -> codeLists.require(CodeList.TAGS, "tags", "专精特新"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.violations())
                                .singleElement()
                                .satisfies(violation ->
                                        assertThat(violation.field()).isEqualTo("tags")));
    }

    @Test
    void anUnknownCodeIsRefusedAndNoneIsFine() {
        codeLists.require(CodeList.CHAINS, "chain", null);
        codeLists.requireAll(CodeList.CHAIN_ROLES, "chainRole", List.of("延链", "强链"));

        assertThatThrownBy(() -> codeLists.require(CodeList.CHAINS, "chain", "没有的链"))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> codeLists.require(CodeList.AREAS, "areaCode", "110000"))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void whatIsUsedIsNotDeleted() {
        add("tags", "在用标签").then().statusCode(201);
        add("tags", "误加标签").then().statusCode(201);

        delete("tags", "在用标签", 0).then().statusCode(409).contentType("application/problem+json");
        delete("tags", "误加标签", 1).then().statusCode(412);
        delete("tags", "误加标签", 0).then().statusCode(204);

        asCityAdmin().get(ENTRY, "tags", "误加标签").then().statusCode(404);
        asCityAdmin().get(ENTRY, "tags", "在用标签").then().statusCode(200);
    }

    @Test
    void aCodeIsInAListOnce() {
        add("tags", "唯一标签").then().statusCode(201);

        add("tags", "唯一标签").then().statusCode(409);
        add("chains", "唯一标签").then().statusCode(201);
        add("nothing", "唯一标签").then().statusCode(404);
        asCityAdmin().get(LISTS + "/nothing").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code | {'chinese': 'c', 'english': 'e', 'order': 1, 'source': 's'}",
                "code | {'code': 'a/b', 'chinese': 'c', 'english': 'e', 'order': 1, 'source': 's'}",
                "chinese | {'code': 'X', 'chinese': ' ', 'english': 'e', 'order': 1, 'source': 's'}",
                "english | {'code': 'X', 'chinese': 'c', 'order': 1, 'source': 's'}",
                "order | {'code': 'X', 'chinese': 'c', 'english': 'e', 'order': -1, 'source': 's'}",
                "source | {'code': 'X', 'chinese': 'c', 'english': 'e', 'order': 1}"
            })
    void aCodeNeedsSoundFields(String field, String body) {
        asCityAdmin()
                .body(body.replace('\'', '"'))
                .post(LISTS + "/tags/entries")
                .then()
                .statusCode(422)
                .body("violations.field", contains(field));
    }

    @Test
    void onlyTheAdministratorEdits() {
        as("li", "county-officer", "411082-FGW", "411082")
                .get(LISTS + "/tags")
                .then()
                .statusCode(200);
        as("li", "county-officer", "411082-FGW", "411082")
                .body("{\"code\": \"Y\", \"chinese\": \"c\", \"english\": \"e\", \"order\": 1, \"source\": \"s\"}")
                .post(LISTS + "/tags/entries")
                .then()
                .statusCode(403);
        asCityAdmin().delete(ENTRY, "tags", "新基建").then().statusCode(428);
    }

    private static Response add(String list, String code) {
        return asCityAdmin()
                .body("{\"code\": \"%s\", \"chinese\": \"%s\", \"english\": \"x\", \"order\": 900, \"source\": \"测试\"}"
                        .formatted(code, code))
                .post(LISTS + "/{name}/entries", list);
    }

    private static Response patch(String list, String code, int version, String body) {
        return asCityAdmin()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch(ENTRY, list, code);
    }

    private static Response delete(String list, String code, int version) {
        return asCityAdmin().header("If-Match", "\"" + version + "\"").delete(ENTRY, list, code);
    }
}
