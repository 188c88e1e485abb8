package cn.baton.project.exchange;

import cn.baton.testing.BatonServers;
import cn.baton.testing.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;

/** All that is wrong with a row is said in one round: cells, constraints, codes and rules. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class RowErrorsIT {

    private final Sheets admin = new Sheets(Tokens::asCityAdmin);
    private final Sheets officer = new Sheets(() -> as("li", "county-officer", "411082-FGW", "411082"));
    private final String code = "E-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void aProject() {
        String project = asCityAdmin()
                .body("""
                        {"name": "错误", "externalId": "%s", "areaCode": "411082", "governmentInvested": true,
                         "totalInvestment": 1000}""".formatted(code))
                .post("/api/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        asCityAdmin()
                .header("If-Match", "\"0\"")
                .body("""
                        {"startedOn": "2026-01-20", "evidence": [
                          {"kind": "CONSTRUCTION_PERMIT", "title": "许可证"}, {"kind": "SITE_PHOTO", "title": "照片"}]}""")
                .post("/api/v1/projects/{id}/start", project)
                .then()
                .statusCode(200);
    }

    @Test
    void ofAProjectCellsConstraintsCodesAndDuplicates() {
        assertThat(cells(
                        admin,
                        "projects",
                        "项目名称,总投资,行业代码,产业链,计划开工,计划竣工,外部编号,国家代码,主项目系统编号",
                        "新,很多,X38,风水,2027-01-01,2026-01-01,N-" + code + ",2306-41," + UUID.randomUUID()))
                .containsExactly("B2", "C2", "D2", "F2", "H2", "I2");
    }

    @Test
    void ofAnOfficersProjectTheForeignAreaHidesNothing() {
        assertThat(cells(officer, "projects", "项目名称,区划,产能,标签,计划开工,计划竣工", "新,禹州,很多,玄学,2027-01-01,2026-01-01"))
                .containsExactly("B2", "C2", "D2", "F2");
    }

    /** Whether it is a new one, its code would tell: what a new one lacks is said for that case. */
    @Test
    void ofAProjectWhoseCodeOrNameCannotBeRead() {
        assertThat(cells(admin, "projects", "项目名称,外部编号,总投资,产业链", "甲,1.2E+17,-1,风水"))
                .containsExactly("B2", "C2", "D2");
        assertThat(cells(admin, "projects", "项目名称,外部编号,总投资,标签", ",=A1,-1,玄学")).containsExactly("A2", "B2", "C2", "D2");
        assertThat(cells(admin, "projects", "外部编号,项目名称,区划,总投资", "1.2E+17,,411082,-1"))
                .containsExactly("A2", "B2", "D2");
        assertThat(cells(admin, "projects", "项目名称,外部编号,总投资,标签", "=A1," + code + ",-1,玄学"))
                .containsExactly("A2", "C2", "D2");
    }

    @Test
    void ofAProjectItsCourseToo() {
        assertThat(cells(admin, "projects", "外部编号,项目名称,总投资,标签,项目阶段,竣工日期,佐证", code + ",错误,x,玄学,竣工,2126-01-01,"))
                .containsExactly("C2", "D2", "F2", "G2");
    }

    @Test
    void aDayOfTheCourseIsNotClearedByADash() {
        assertThat(cells(admin, "projects", "外部编号,项目名称,开工日期", code + ",错误,-")).containsExactly("C2");
    }

    @Test
    void ofACourseThatLacksADayTheOthersToo() {
        assertThat(cells(
                        admin,
                        "projects",
                        "外部编号,项目名称,区划,项目单位,项目阶段,签约日期,开工日期,竣工日期,佐证",
                        "C-" + code + ",甲,411082,某公司,竣工,,2126-01-01,2126-02-01,合同"))
                .containsExactly("F2", "G2", "H2");
        assertThat(cells(
                        admin,
                        "projects",
                        "外部编号,项目名称,区划,项目单位,项目阶段,签约日期,开工日期,竣工日期,佐证",
                        "C-" + code + ",甲,411082,某公司,竣工,2026-02-01,x,2026-01-01,合同"))
                .containsExactly("G2", "H2");
    }

    @Test
    void ofACourseThatLacksItsOwnerOrEvidenceTheDaysToo() {
        String header = "外部编号,项目名称,区划,项目阶段,签约日期,开工日期,竣工日期,佐证";
        assertThat(cells(admin, "projects", header, "C-" + code + ",甲,411082,竣工,2126-01-01,2126-02-01,2126-03-01,"))
                .containsExactly("2", "E2", "F2", "G2", "H2");
    }

    /** Whose code cannot be read may be a new one, with a course of its own. */
    @Test
    void ofAProjectWhoseCodeCannotBeReadItsCourse() {
        String header = "外部编号,项目名称,区划,项目单位,项目阶段,签约日期,开工日期,佐证";
        assertThat(cells(admin, "projects", header, "1.2E+17,甲,411082,某公司,开工,2126-01-01,2126-02-01,"))
                .containsExactly("A2", "F2", "G2", "H2");
        assertThat(cells(officer, "projects", header, "1.2E+17,甲,411082,某公司,开工,2026-01-01,2026-02-01,合同"))
                .containsExactly("A2", "E2");
    }

    /** That it is another's project says nothing of the other cells. */
    @Test
    void ofAProjectOfAnotherAreaTheOtherCellsToo() {
        String other = "Z-" + code;
        asCityAdmin()
                .body("{\"name\": \"邻县\", \"externalId\": \"%s\", \"areaCode\": \"411081\"}".formatted(other))
                .post("/api/v1/projects")
                .then()
                .statusCode(201);
        assertThat(cells(officer, "projects", "外部编号,项目名称,区划,总投资,标签", other + "," + "长".repeat(300) + ",411082,-1,玄学"))
                .contains("B2", "D2", "E2");
    }

    @Test
    void ofATwinOfAnEarlierRow() {
        List<String> cells =
                cells(admin, "projects", "项目名称,外部编号,总投资,标签", "甲,T-" + code + ",1,", "乙,T-" + code + ",-1,玄学");
        assertThat(cells).containsExactly("B3", "C3", "D3");
    }

    @Test
    void ofAPlan() {
        assertThat(cells(admin, "plans", "外部编号,年度,年度计划投资,计划开工,计划竣工", "nobody,1999,-1,2027-01-01,x"))
                .containsExactly("A2", "B2", "C2", "E2");
        assertThat(cells(officer, "plans", "外部编号,年度,年度计划投资,计划开工,计划竣工,重点类别", code + ",2026,x,2027-01-01,2026-01-01,市重点"))
                .containsExactly("C2", "E2", "F2");
        assertThat(cells(admin, "plans", "外部编号,年度,年度计划投资", "1.2E+17,x,")).containsExactly("A2", "B2");
    }

    /** What a row's other cells contradict each other in does not wait for what cannot be found. */
    @Test
    void ofAPlanOfNoYearOrAParticipationInNoSessionItsDaysToo() {
        assertThat(cells(admin, "plans", "外部编号,年度,年度计划投资,计划开工,计划竣工", code + ",1999,-1,2027-01-01,2026-01-01"))
                .containsExactly("B2", "C2", "E2");
        assertThat(cells(admin, "participations", "外部编号,期次,批次,投资额,约定开工,计划开工年度", code + ",9997,投产一批,5,2026-12-31,2026"))
                .containsExactly("B2", "E2", "F2");
    }

    @Test
    void ofAReport() {
        assertThat(cells(admin, "progress", "外部编号,月份,本年完成投资,累计完成投资,形象进度,入库纳统日期", "nobody,x,100,50,101,2126-01-01"))
                .containsExactly("A2", "B2", "D2", "E2", "F2");
        assertThat(cells(admin, "progress", "外部编号,月份,本年完成投资,累计完成投资,形象进度", code + ",2126-09,x,50,101"))
                .containsExactly("B2", "C2", "E2");
        assertThat(cells(admin, "progress", "外部编号,月份,本年完成投资", "1.2E+17,x,-1")).containsExactly("A2", "B2", "C2");
    }

    @Test
    void ofAParticipation() {
        assertThat(cells(admin, "participations", "外部编号,期次,批次,投资额,约定开工", "nobody,x,剪彩,-1,昨天"))
                .containsExactly("A2", "B2", "C2", "D2", "E2");
        assertThat(cells(admin, "participations", "外部编号,期次,批次,投资额", code + ",9997,开工一批,x"))
                .containsExactly("B2", "D2");
    }

    @Test
    void ofAPermit() {
        assertThat(cells(admin, "permits", "外部编号,审批事项,审批部门,受理日期,承诺时限,发证日期,证号", "nobody,风水,？,x,-1,,123"))
                .containsExactly("A2", "B2", "C2", "D2", "E2", "F2");
        assertThat(cells(
                        admin,
                        "permits",
                        "外部编号,审批事项,受理日期,承诺时限,发证日期,证号",
                        code + ",施工许可证,2026-10-12,0,2026-01-01,1.2E+17"))
                .containsExactly("D2", "E2", "F2");
    }

    private List<String> cells(Sheets person, String kind, String... lines) {
        byte[] sheet = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        ValidatableResponse job = person.end(person.send(sheet, "a.csv", kind, true, null));
        return person.errors(job).extract().path("items.cell");
    }
}
