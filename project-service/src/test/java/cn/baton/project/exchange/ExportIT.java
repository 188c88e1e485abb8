package cn.baton.project.exchange;

import cn.baton.testing.BatonServers;
import cn.baton.testing.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.equalToIgnoringCase;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class ExportIT {

    private static final String EXPORT = "/api/v1/exports/projects";

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void someProjects() {
        register("导出" + mark + "甲", "411082", 300);
        register("导出" + mark + "乙", "411081", 100);
        register("=导出" + mark + "丙", "411082", 200);
    }

    @Test
    void theExportIsTheListInItsOrder() {
        byte[] workbook = asCityAdmin()
                .get(EXPORT + "?q=导出" + mark + "&sort=-totalInvestment&format=xlsx")
                .then()
                .statusCode(200)
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header("Content-Disposition", startsWith("attachment; filename=\"projects.xlsx\""))
                .extract()
                .asByteArray();

        List<List<String>> rows = Sheets.cells(workbook);
        assertThat(rows.getFirst()).contains("项目名称", "总投资(万元)", "系统编号", "项目阶段");
        assertThat(rows)
                .extracting(List::getFirst)
                .containsExactly("项目名称", "导出" + mark + "甲", "=导出" + mark + "丙", "导出" + mark + "乙");
        assertThat(rows.get(1)).contains("长葛市", "超硬材料", "谋划", "新基建、战新");
    }

    @Test
    void acceptChoosesTheFormatAndNoTextIsAFormula() {
        String csv = asCityAdmin()
                .accept("text/csv")
                .get(EXPORT + "?q=导出" + mark)
                .then()
                .statusCode(200)
                .header("Content-Type", equalToIgnoringCase("text/csv; charset=utf-8"))
                .header("Vary", equalTo("Accept"))
                .extract()
                .asString();

        assertThat(csv).contains("'=导出" + mark).doesNotContain("\n=");
        asCityAdmin().get(EXPORT + "?format=pdf").then().statusCode(422);
    }

    @Test
    void theExportShowsWhatTheCallerMaySee() {
        byte[] workbook = as("li", "county-officer", "411082-FGW", "411082")
                .get(EXPORT + "?q=导出" + mark + "&format=xlsx")
                .asByteArray();

        assertThat(Sheets.cells(workbook)).hasSize(3);
    }

    @Test
    void whatWasExportedComesBackUnchanged() {
        for (String format : List.of("xlsx", "csv")) {
            byte[] sheet = asCityAdmin()
                    .get(EXPORT + "?q=导出" + mark + "&format=" + format)
                    .asByteArray();
            Sheets admin = new Sheets(Tokens::asCityAdmin);

            admin.end(admin.send(sheet, "projects", false, ImportMode.ALL_OR_NOTHING))
                    .body("state", equalTo("SUCCEEDED"))
                    .body("result.unchanged", equalTo(3))
                    .body("result.created", equalTo(0));
        }
    }

    @Test
    void whatIsWrongIsToldBeforeAnythingIsSent() {
        asCityAdmin().get(EXPORT + "?sort=secret").then().statusCode(400).contentType("application/problem+json");
        asCityAdmin().get(EXPORT + "?stege=SIGNED").then().statusCode(400);
    }

    private static void register(String name, String area, int investment) {
        asCityAdmin()
                .body("""
                        {"name": "%s", "areaCode": "%s", "totalInvestment": %d, "chain": "超硬材料",
                         "tags": ["新基建", "战新"], "location": {"type": "Point", "coordinates": [113.85, 34.03]},
                         "owner": {"name": "圣戈班", "creditCode": "91350100M000100Y43", "foreignInvested": true},
                         "capacities": [{"product": "微粉", "quantity": 9000, "unit": "吨"},
                           {"product": "C5 树脂；甲", "quantity": 2.5, "unit": "万吨/年"}],
                         "durationYears": 3, "plannedStartOn": "2026-12-31"}""".formatted(name, area, investment))
                .post("/api/v1/projects")
                .then()
                .statusCode(201);
    }
}
