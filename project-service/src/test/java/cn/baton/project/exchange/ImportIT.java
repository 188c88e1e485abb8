package cn.baton.project.exchange;

import cn.baton.support.file.FileType;
import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import cn.baton.testing.Contract;
import cn.baton.testing.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class ImportIT {

    private static final String PROJECTS = "/api/v1/projects";

    private final Sheets admin = new Sheets(Tokens::asCityAdmin);
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void theTemplateNamesEveryColumn() {
        byte[] template = asCityAdmin()
                .accept(FileType.XLSX.mediaType())
                .get(Sheets.IMPORTS + "/templates/projects")
                .then()
                .statusCode(200)
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header("Content-Disposition", containsString("projects-template.xlsx"))
                .extract()
                .asByteArray();

        assertThat(Sheets.cells(template).getFirst()).contains("项目名称*", "国家代码", "总投资(万元)", "计划开工");
        asCityAdmin().get(Sheets.IMPORTS + "/templates/nothing").then().statusCode(404);
    }

    @Test
    void aDryRunTellsErrorsByCellAndWritesNothing() {
        String sheet = """
                项目名称,外部编号,总投资(万元),统一社会信用代码,项目单位,计划开工
                试运行%1$s甲,%1$s-1,1000,,,2026-12-31
                试运行%1$s乙,%1$s-2,约1000,91350100M000100Y4Z,单位,下个月
                ,%1$s-3,1,,,
                试运行%1$s丁,%1$s-1,-5,,,
                """.formatted(mark);

        ValidatableResponse job = admin.importing(sheet, true, ImportMode.ALL_OR_NOTHING);

        job.body("state", equalTo("SUCCEEDED"))
                .body("result.committed", equalTo(false))
                .body("result.rows", equalTo(4))
                .body("result.created", equalTo(1))
                .body("result.failed", equalTo(3))
                .body("errors", equalTo(6));
        admin.errors(job)
                .body("items.cell", contains("C3", "D3", "F3", "A4", "B5", "C5"))
                .body("items.header", contains("总投资", "统一社会信用代码", "计划开工", "项目名称", "外部编号", "总投资"))
                .body("items.message[0]", equalTo("不是数字"))
                .body("items.message[1]", containsString("GB 32100-2015"))
                .body("items.message[4]", equalTo("与第 2 行的编号相同"));
        asCityAdmin()
                .header("Accept-Language", "en")
                .get(Sheets.IMPORTS + "/{id}/errors?limit=1", Sheets.id(job))
                .then()
                .body("items.message", contains("Not a number"));
        named("试运行" + mark).body("items", hasSize(0));
    }

    @Test
    void allCodesThatAreInNoListAreToldAtOnce() {
        String sheet = """
                项目名称,所属县区,产业集群,重点产业链,标签,投资额
                代码%1$s,999999,没有的群,没有的链,没有的签、也没有的签,1
                """.formatted(mark);

        ValidatableResponse job = admin.importing(sheet, true, ImportMode.VALID_ROWS);

        admin.errors(job).body("items.cell", contains("B2", "C2", "D2", "E2", "E2"));
    }

    @Test
    void rulesOfSingleFieldsAreToldAtTheirCells() {
        String sheet = """
                项目名称,项目单位,统一社会信用代码,国家代码,行业代码,总投资
                规则%1$s,单位,91350100M000100Y4Z,2306-41,X38,1.234
                """.formatted(mark);

        ValidatableResponse job = admin.importing(sheet, true, ImportMode.VALID_ROWS);

        admin.errors(job)
                .body("items.cell", contains("C2", "D2", "E2", "F2"))
                .body("items.message[0]", containsString("GB 32100-2015"));
    }

    @Test
    void aFileWithAnErrorIsImportedNotAtAll() {
        String sheet = "项目名称,总投资\n全有%1$s,1\n全无%1$s,x\n".formatted(mark);

        admin.importing(sheet, false, ImportMode.ALL_OR_NOTHING)
                .body("state", equalTo("FAILED"))
                .body("failure", equalTo("1 行有错误，未导入任何数据"))
                .body("result.committed", equalTo(false));

        named(mark).body("items", hasSize(0));
    }

    @Test
    void whatIsRightIsImportedWhenAskedFor() {
        String sheet = "项目名称,总投资,备注\n部分%1$s,1,\n部分%1$s二,x,\n部分%1$s三,3,\n".formatted(mark);

        ValidatableResponse job = admin.importing(sheet, false, ImportMode.VALID_ROWS);

        job.body("state", equalTo("SUCCEEDED"))
                .body("result.committed", equalTo(true))
                .body("result.created", equalTo(2))
                .body("result.failed", equalTo(1))
                .body("result.ignoredColumns", contains("备注"))
                .body("done", equalTo(3));
        named("部分" + mark).body("items", hasSize(2));
        byte[] annotated = asCityAdmin()
                .get(Sheets.IMPORTS + "/{id}/annotated-file", Sheets.id(job))
                .asByteArray();
        assertThat(Sheets.cells(annotated))
                .extracting(List::getLast)
                .containsExactly("校验结果", "已导入", "B3 总投资：不是数字", "已导入");
    }

    @Test
    void whatIsKnownChangesWithoutBeingForgotten() {
        String code = mark + "-u";
        admin.importing(
                        "项目名称,外部编号,总投资(亿元),项目单位,用地(公顷)\n更新%s,%s,1.5,黄河旋风,2\n".formatted(mark, code),
                        false,
                        ImportMode.ALL_OR_NOTHING)
                .body("result.created", equalTo(1));

        admin.importing(
                        "项目名称,外部编号,总投资,项目单位,用地\n更新%s,%s,20000,,-\n".formatted(mark, code),
                        false,
                        ImportMode.ALL_OR_NOTHING)
                .body("result.updated", equalTo(1));

        asCityAdmin()
                .get(PROJECTS + "?externalId=" + code)
                .then()
                .body("items[0].version", equalTo(1))
                .body("items[0].details.totalInvestment", equalTo(20000))
                .body("items[0].details.owner.name", equalTo("黄河旋风"))
                .body("items[0].details.landArea", nullValue());
        admin.importing("项目名称,外部编号,总投资\n更新%s,%s,2亿元\n".formatted(mark, code), false, ImportMode.ALL_OR_NOTHING)
                .body("result.unchanged", equalTo(1));
    }

    @Test
    void aLedgerAsOfficesKeepItIsRead() {
        String sheet = """
                许昌市%1$s重点项目台账,,,,,,
                序号,项目名称,项目单位,,总投资（亿元）,所属县区,计划开工时间
                ,,名称,是否外资,,,
                １,"台账%1$s 项目",圣戈班,是,"１,２３４.５",长葛市,2026年9月6日
                """.formatted(mark);

        admin.importing(sheet, Charset.forName("GB18030")).body("result.created", equalTo(1));

        named("台账" + mark)
                .body("items[0].details.owner.foreignInvested", equalTo(true))
                .body("items[0].details.totalInvestment", equalTo(12345000))
                .body("items[0].details.areaCode", equalTo("411082"))
                .body("items[0].details.plannedStartOn", equalTo("2026-09-06"));
    }

    @Test
    void sumsAndNotesAreNoProjects() {
        String sheet = """
                序号,项目名称,总投资,县区
                1,脚注%1$s甲,1000,禹州
                2,脚注%1$s乙,2000,经开区
                合计,,3000,
                备注：本表每月报送一次,,,
                """.formatted(mark);

        ValidatableResponse job = admin.importing(sheet, false, ImportMode.ALL_OR_NOTHING);

        job.body("state", equalTo("SUCCEEDED"))
                .body("result.rows", equalTo(2))
                .body("result.skippedRows.row", contains(1, 4, 5))
                .body("result.skippedRows.reason", contains("HEADER", "TOTAL", "NOTE"))
                .body("result.skippedRows.reasonZh", contains("表头", "合计、小计", "备注、说明"))
                .body("result.skippedRows.text[1]", equalTo("合计 3000"));
        named("脚注" + mark).body("items.details.areaCode", containsInAnyOrder("411081", "411071"));
        byte[] annotated = asCityAdmin()
                .get(Sheets.IMPORTS + "/{id}/annotated-file", Sheets.id(job))
                .asByteArray();
        assertThat(Sheets.cells(annotated))
                .extracting(List::getLast)
                .containsExactly("校验结果", "已导入", "已导入", "未导入：合计、小计", "未导入：备注、说明");
    }

    @Test
    void aWrongCodeIsToldWithItsList() {
        String sheet = "项目名称,县区,领域,产业链,标签\n代码%s,洛阳市,工业,风水,玄学\n".formatted(mark);

        admin.errors(admin.importing(sheet, true, ImportMode.VALID_ROWS))
                .body("items.cell", hasItems("B2", "C2", "D2"))
                .body("items.message[0]", startsWith("不在区划表中"))
                .body("items.message[1]", startsWith("不在七大领域表中，可填：先进制造业、"));
    }

    @Test
    void capacitiesComeInOneCell() {
        String sheet = "项目名称,外部编号,产能\n产能%1$s,%1$s-c,微粉 9000 吨；金刚石 2 亿克拉\n".formatted(mark);

        admin.importing(sheet, false, ImportMode.ALL_OR_NOTHING).body("result.created", equalTo(1));
        admin.importing(sheet, false, ImportMode.ALL_OR_NOTHING).body("result.unchanged", equalTo(1));

        named("产能" + mark)
                .body("items[0].details.capacities.product", contains("微粉", "金刚石"))
                .body("items[0].details.capacities.unit", contains("吨", "亿克拉"));
        String wrong = "项目名称,产能\n产能%1$s,微粉 0 吨\n产能%1$s,很多\n".formatted(mark);
        admin.errors(admin.importing(wrong, true, ImportMode.VALID_ROWS)).body("items.cell", contains("B2", "B3"));
    }

    @Test
    void aForeignProjectIsAnsweredLikeOneThatIsNotKnown() {
        Sheets officer = new Sheets(() -> as("li", "county-officer", "411082-FGW", "411082"));
        String foreign = asCityAdmin()
                .body("{\"name\": \"他县\", \"areaCode\": \"411081\"}")
                .post("/api/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String sheet = "系统编号,项目名称,区划\n%s,改名,411082\n%s,改名,411082\n".formatted(foreign, UUID.randomUUID());

        officer.errors(officer.importing(sheet, true, ImportMode.VALID_ROWS))
                .body("items.cell", contains("A2", "A3"))
                .body("items.message", everyItem(equalTo("没有此项目")));
    }

    @Test
    void anOfficerImportsTheOwnAreaOnly() {
        Sheets officer = new Sheets(() -> as("li", "county-officer", "411082-FGW", "411082"));
        String sheet = "项目名称,区划\n辖区%1$s,411082\n邻县%1$s,411081\n".formatted(mark);

        ValidatableResponse job = officer.importing(sheet, false, ImportMode.VALID_ROWS);

        job.body("result.created", equalTo(1)).body("result.failed", equalTo(1));
        officer.errors(job).body("items.row", contains(3)).body("items.message", contains("不在您的管辖范围内"));
        as("wang", "county-officer", "411081-FGW", "411081")
                .get(Sheets.IMPORTS + "/{id}/errors", Sheets.id(job))
                .then()
                .statusCode(404);
    }

    @Test
    void importedProjectsAreAnnouncedAsOthersAre() {
        admin.importing("项目名称,外部编号\n有声%1$s,%1$s-e\n".formatted(mark), false, ImportMode.ALL_OR_NOTHING);
        String id = asCityAdmin().get(PROJECTS + "?externalId=" + mark + "-e").path("items[0].id");

        try (Bus bus = new Bus()) {
            String event = bus.await("project.events", message -> id.equals(message.key()))
                    .value();
            Contract.own().assertMatches("project-registered.v1", event);
        }
        asCityAdmin()
                .get(PROJECTS + "/{id}/history", id)
                .then()
                .body("items.verb", contains("register"))
                .body("items.who", contains("admin"));
    }

    @Test
    void whatIsNoSheetIsRefused() {
        byte[] sheet = "项目名称,总投资\n甲,1\n".getBytes(StandardCharsets.UTF_8);
        admin.send(sheet, "houses", true, ImportMode.VALID_ROWS)
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("kind"));
        admin.send(sheet, "projects", "maybe", "VALID_ROWS")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("dryRun"));
        admin.send(sheet, "projects", "true", "SOME")
                .then()
                .statusCode(400)
                .body("violations[0].message", containsString("ALL_OR_NOTHING, VALID_ROWS"));
        admin.send("%PDF-1.7".getBytes(StandardCharsets.UTF_8), "projects", true, ImportMode.VALID_ROWS)
                .then()
                .statusCode(415);
        admin.send(new byte[0], "projects", true, ImportMode.VALID_ROWS)
                .then()
                .statusCode(415)
                .body("detail", equalTo("文件是空的"));
        new Sheets(() -> as("zhang", "viewer", null, null))
                .send(sheet, "projects", true, ImportMode.VALID_ROWS)
                .then()
                .statusCode(403);
        admin.importing("甲,乙\n1,2\n", true, ImportMode.VALID_ROWS)
                .body("state", equalTo("FAILED"))
                .body("failure", containsString("没有找到表头"));
        admin.importing("项目名称,总投资\n", true, ImportMode.VALID_ROWS).body("failure", equalTo("表中没有数据"));
    }

    private static ValidatableResponse named(String text) {
        return asCityAdmin().get(PROJECTS + "?q=" + text).then().statusCode(200);
    }
}
