package cn.baton.project.exchange;

import cn.baton.testing.BatonServers;
import cn.baton.testing.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

/** The steps of docs/imports.md, taken with a ledger of 300 projects. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class LedgerIT {

    private static final int PROJECTS = 300;
    private static final List<String> AREAS = List.of("魏都区", "建安区", "鄢陵县", "襄城县", "禹州市", "长葛市");
    private static final List<String> TRADES = List.of("超硬材料", "不锈钢", "生物医药", "光伏", "汽车零部件");
    private static final List<String> WORKS = List.of("生产线", "产业园", "技术改造", "研发中心", "扩能");

    private final Sheets admin = new Sheets(Tokens::asCityAdmin);
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aLedgerOfThreeHundredProjectsComesInStepByStep() throws IOException {
        List<String> header = Sheets.cells(asCityAdmin()
                        .get(Sheets.IMPORTS + "/templates/projects")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray())
                .getFirst();
        List<Map<String, Object>> ledger = ledger();
        ledger.get(4).put("总投资(万元)", "约一亿");
        ledger.get(99).put("区划", "洛阳市");
        ledger.get(299).put("统一社会信用代码", "91350100M000100Y4Z");

        ValidatableResponse trial =
                admin.end(admin.send(sheet(header, ledger), "projects", true, ImportMode.ALL_OR_NOTHING));
        trial.body("state", equalTo("SUCCEEDED"))
                .body("result.rows", equalTo(PROJECTS))
                .body("result.created", equalTo(PROJECTS - 3))
                .body("result.failed", equalTo(3));
        admin.errors(trial).body("items.header", contains("总投资", "区划", "统一社会信用代码"));
        List<List<String>> annotated = Sheets.cells(asCityAdmin()
                .get(Sheets.IMPORTS + "/{id}/annotated-file", Sheets.id(trial))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
        assertThat(annotated).filteredOn(row -> row.getLast().contains("总投资")).isNotEmpty();

        ledger.get(4).put("总投资(万元)", "10,000");
        ledger.get(99).put("区划", "禹州市");
        ledger.get(299).put("统一社会信用代码", "91350100M000100Y43");
        admin.end(admin.send(sheet(header, ledger), "projects", false, ImportMode.ALL_OR_NOTHING))
                .body("state", equalTo("SUCCEEDED"))
                .body("result.created", equalTo(PROJECTS))
                .body("result.failed", equalTo(0));

        asCityAdmin()
                .get("/api/v1/projects?count=true&limit=1&q=" + mark)
                .then()
                .body("total", equalTo(PROJECTS));
        asCityAdmin()
                .get("/api/v1/projects?count=true&limit=1&areaCode=411082&q=" + mark)
                .then()
                .body("total", equalTo(PROJECTS / AREAS.size()));
    }

    private List<Map<String, Object>> ledger() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < PROJECTS; i++) {
            Map<String, Object> row = new HashMap<>();
            row.put(
                    "项目名称*",
                    "%s%s%s第%d号%s"
                            .formatted(
                                    AREAS.get(i % AREAS.size()),
                                    TRADES.get(i % TRADES.size()),
                                    WORKS.get(i / TRADES.size() % WORKS.size()),
                                    i + 1,
                                    mark));
            row.put("外部编号", mark + "-" + (i + 1));
            row.put("区划", AREAS.get(i % AREAS.size()));
            row.put("责任单位", "4110" + i % 90 + "-FGW");
            row.put("项目单位", "许昌" + TRADES.get(i % TRADES.size()) + "有限公司");
            row.put("产业链", TRADES.get(i % TRADES.size()));
            row.put("总投资(万元)", i % 3 == 0 ? "１２，０００" : 5000 + 10 * i);
            row.put("计划开工", i % 2 == 0 ? "2026年3月" + (1 + i % 28) + "日" : "2026/4/" + (1 + i % 28));
            row.put("政府投资", i % 7 == 0 ? "是" : "否");
            rows.add(row);
        }
        return rows;
    }

    /** As people send it: with a title over the header. */
    private static byte[] sheet(List<String> header, List<Map<String, Object>> rows) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "baton-test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("项目");
            sheet.value(0, 0, "许昌市重点项目台账（2026年）");
            sheet.range(0, 0, 0, header.size() - 1).merge();
            for (int column = 0; column < header.size(); column++) {
                sheet.value(1, column, header.get(column));
                for (int row = 0; row < rows.size(); row++) {
                    switch (rows.get(row).get(header.get(column))) {
                        case Number number -> sheet.value(row + 2, column, number);
                        case String text -> sheet.value(row + 2, column, text);
                        case null, default -> {}
                    }
                }
            }
        }
        return file.toByteArray();
    }
}
