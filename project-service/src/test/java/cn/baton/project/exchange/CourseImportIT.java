package cn.baton.project.exchange;

import cn.baton.testing.BatonServers;
import cn.baton.testing.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** Projects that come in with the course that they have behind them. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class CourseImportIT {

    private static final String HEADER = "项目名称,外部编号,项目单位,政府投资,项目阶段,入库日期,签约日期,开工日期,竣工日期,佐证\n";

    private final Sheets admin = new Sheets(Tokens::asCityAdmin);
    private final String code = "L-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aProjectIsCaughtUpWithStepByStep() {
        imported("历史%s,%s,圣戈班,否,竣工,2022-01-10,2022-03-01,2022-06-30,2023-12-20,历史台账移交\n".formatted(code, code))
                .body("result.created", equalTo(1));

        String id = project()
                .body("items[0].stage", equalTo("COMPLETED"))
                .body("items[0].reservedOn", equalTo("2022-01-10"))
                .body("items[0].signedOn", equalTo("2022-03-01"))
                .body("items[0].completedOn", equalTo("2023-12-20"))
                .extract()
                .path("items[0].id");
        asCityAdmin()
                .get("/api/v1/projects/{id}/transitions", id)
                .then()
                .body("to", contains("RESERVED", "SIGNED", "STARTED", "COMPLETED"))
                .body("evidence.title.flatten()", everyItem(equalTo("历史台账移交")))
                .body("[2].evidence", hasSize(2));

        byte[] exported = asCityAdmin()
                .get("/api/v1/exports/projects?format=csv&externalId=" + code)
                .asByteArray();
        admin.end(admin.send(exported, "projects", false, ImportMode.ALL_OR_NOTHING))
                .body("result.unchanged", equalTo(1))
                .body("result.failed", equalTo(0));
    }

    @Test
    void whatMayBeLeftOutIsLeftOutAndWhatIsKnownStays() {
        imported("历史%s,%s,,是,开工,,,2022-06-30,,移交\n".formatted(code, code)).body("result.created", equalTo(1));
        project().body("items[0].stage", equalTo("STARTED")).body("items[0].signedOn", nullValue());

        imported("历史%s,%s,,是,开工,,,2022-06-30,,移交\n".formatted(code, code)).body("result.unchanged", equalTo(1));
        imported("历史%s,%s,,是,竣工,,,2022-06-30,2023-12-20,移交\n".formatted(code, code))
                .body("result.updated", equalTo(1));
        project().body("items[0].stage", equalTo("COMPLETED"));
    }

    @Test
    void whatIsMissingIsToldByItsCell() {
        refused("历史%s,%s,,否,竣工,,,2022-06-30,,\n".formatted(code, code))
                .body("items.cell", contains("C2", "G2", "I2", "J2"))
                .body("items[0].message", equalTo("签约须有项目单位"))
                .body("items[1].message", equalTo("须填写日期"))
                .body("items[3].message", containsString("佐证"));
        refused("历史%s,%s,单位,否,签约,2022-04-01,2022-03-01,,,移交\n".formatted(code, code))
                .body("items.header", contains("签约日期"));
        refused("历史%s,%s,单位,否,,,2022-03-01,,,移交\n".formatted(code, code))
                .body("items.header", contains("签约日期"))
                .body("items[0].message", containsString("项目阶段"));
    }

    @Test
    void noProjectGoesBackAndNoDayChanges() {
        imported("历史%s,%s,单位,否,签约,,2022-03-01,,,移交\n".formatted(code, code));

        refused("历史%s,%s,,,储备,2022-01-10,,,,移交\n".formatted(code, code))
                .body("items.header", contains("项目阶段"))
                .body("items[0].message", containsString("不能退回"));
        refused("历史%s,%s,,,签约,,2022-03-02,,,移交\n".formatted(code, code))
                .body("items.header", contains("签约日期"))
                .body("items[0].message", containsString("2022-03-01"));
        refused("历史%s,%s,,,暂停,,,,,移交\n".formatted(code, code)).body("items.header", contains("项目阶段"));
    }

    @Test
    void onlyTheCityMovesProjectsByASheet() {
        Sheets officer = new Sheets(() -> as("li", "county-officer", "411082-FGW", "411082"));
        String sheet = "项目名称,外部编号,区划,项目阶段,入库日期,佐证\n历史%s,%s,411082,储备,2022-01-10,移交\n".formatted(code, code);

        ValidatableResponse job = officer.importing(sheet, true, ImportMode.VALID_ROWS);

        officer.errors(job).body("items.header", contains("项目阶段")).body("items[0].message", containsString("市级管理员"));
    }

    private ValidatableResponse imported(String rows) {
        return admin.importing(HEADER + rows, false, ImportMode.ALL_OR_NOTHING).body("state", equalTo("SUCCEEDED"));
    }

    private ValidatableResponse refused(String rows) {
        ValidatableResponse job = admin.importing(HEADER + rows, true, ImportMode.VALID_ROWS);
        job.body("result.failed", equalTo(1));
        return admin.errors(job);
    }

    private ValidatableResponse project() {
        return asCityAdmin().get("/api/v1/projects?externalId=" + code).then().statusCode(200);
    }
}
