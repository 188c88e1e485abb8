package cn.baton.support.sheet;

import cn.baton.support.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SheetHeaderTest {

    private static final List<SheetColumn> COLUMNS = List.of(
            SheetColumn.of("name", "项目名称", SheetColumn.Type.TEXT).needed(),
            SheetColumn.of("total", "总投资", SheetColumn.Type.NUMBER)
                    .in(SheetUnit.TEN_THOUSAND_YUAN)
                    .or("投资总额"),
            SheetColumn.of("owner", "项目单位", SheetColumn.Type.TEXT).or("项目单位名称"),
            SheetColumn.of("land", "用地", SheetColumn.Type.NUMBER).in(SheetUnit.MU),
            SheetColumn.of("credit", "统一社会信用代码", SheetColumn.Type.CODE));

    @Test
    void aHeaderStandsBelowATitle() {
        SheetHeader header =
                find(row(1, "2026年重点项目台账"), row(2, "单位：万元"), row(3, "序号", "项目名称", "总投资（万元）"), row(4, "1", "甲", "5"));

        assertThat(header.lastRow()).isEqualTo(3);
        assertThat(header.columns().keySet()).containsExactly(1, 2);
        assertThat(header.ignored()).containsExactly("序号");
    }

    @Test
    void widthSpacesStarsAndSynonymsDoNotMatter() {
        SheetHeader header = find(row(1, " 项目 名称＊", "投资总额\n(万元)", "项目单位"));

        assertThat(header.columns().values())
                .extracting(found -> found.column().name())
                .containsExactly("name", "total", "owner");
    }

    @Test
    void aUnitInTheHeaderIsTurnedIntoTheColumns() {
        for (String title : List.of("总投资(亿元)", "总投资（亿元）", "总投资/亿元", "总投资亿元", "总投资（单位：亿元）")) {
            assertThat(find(row(1, "项目名称", title)).columns().get(1).factor())
                    .as(title)
                    .isEqualByComparingTo(BigDecimal.valueOf(10_000));
        }
        assertThatThrownBy(() -> find(row(1, "项目名称", "总投资(美元)"))).isInstanceOf(ProblemException.class);
    }

    @Test
    void twoRowsWithMergedCellsMakeOneHeader() {
        SheetHeader header = find(
                row(1, "许昌市重点项目"),
                row(2, "项目名称", "项目单位", "", "总投资(万元)"),
                row(3, "", "名称", "统一社会信用代码", ""),
                row(4, "甲", "乙", "91350100M000100Y43", "7"));

        assertThat(header.lastRow()).isEqualTo(3);
        assertThat(header.columns().keySet()).containsExactly(0, 1, 2, 3);
        assertThat(header.columns().get(1).column().name()).isEqualTo("owner");
    }

    @Test
    void theUnitOfANoteAboveTheTableHoldsForItsColumns() {
        for (String note : List.of(
                "单位：亿元",
                "（单位：亿元）",
                "单 位: 亿 元",
                "金额单位：人民币亿元",
                "2026年重点项目名单（单位：亿元、亩）",
                "2026年重点项目名单（亿元）",
                "以下投资额单位为亿元",
                "本表金额以亿元计",
                "单位：|亿元",
                "填报单位：长葛市发改委|单位：亿元")) {
            List<SheetRow> rows = List.of(row(1, note.split("\\|")), row(2, "项目名称", "总投资"), row(3, "甲", "5"));
            assertThat(find(rows.toArray(SheetRow[]::new)).columns().get(1).factor())
                    .as(note)
                    .isEqualByComparingTo("10000");
        }
    }

    @ParameterizedTest
    @CsvSource({"元, 0.0001", "千元, 0.1", "万元, 1", "百万元, 100", "千万元, 1000", "亿元, 10000"})
    void everyUnitOfMoneyIsTurnedWhereverItIsNamed(String unit, BigDecimal factor) {
        SheetRow header = row(2, "项目名称", "总投资");
        assertThat(find(row(1, "", "单位：" + unit), header).columns().get(1).factor())
                .isEqualByComparingTo(factor);
        assertThat(find(row(1, "项目名称", "总投资（" + unit + "）")).columns().get(1).factor())
                .isEqualByComparingTo(factor);
        assertThat(find(row(1, "项目名称", "投资情况（" + unit + "）"), row(2, "", "总投资"))
                        .columns()
                        .get(1)
                        .factor())
                .isEqualByComparingTo(factor);
        assertThat(find(header, row(3, "", "（" + unit + "）")).columns().get(1).factor())
                .isEqualByComparingTo(factor);
    }

    @ParameterizedTest
    @CsvSource({"亩, 1", "公顷, 15", "平方米, 0.0015", "㎡, 0.0015", "万平方米, 15", "平方公里, 1500", "km², 1500"})
    void everyUnitOfAreaIsTurned(String unit, BigDecimal factor) {
        assertThat(find(row(1, "项目名称", "用地（" + unit + "）")).columns().get(1).factor())
                .isEqualByComparingTo(factor);
        assertThat(find(row(1, "单位：亿元、" + unit), row(2, "项目名称", "用地", "总投资"))
                        .columns()
                        .get(1)
                        .factor())
                .isEqualByComparingTo(factor);
    }

    /** Above, in a group, in the header itself, and where two of them contradict each other. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "单位：万美元||;项目名称|总投资|",
                "单位：亿日元||;项目名称|总投资|",
                "单位：吨||;项目名称|总投资|",
                "单位：万元、亿元||;项目名称|总投资|",
                "单位：万元||;项目名称|总投资（亿元）|",
                "以下亿元均为估算||;项目名称|总投资|",
                "|投资情况（万美元）|;项目名称|总投资|",
                "|投资情况（亿元）|;项目名称|总投资（万元）|",
                "单位：亿元||;项目名称|投资情况（万元）|;|总投资|用地",
                "项目名称|总投资（美元）|",
                "项目名称|总投资（含税）|"
            })
    void aUnitThatCannotBePlacedIsAskedAbout(String sheet) {
        String[] lines = sheet.split(";");
        SheetRow[] rows = new SheetRow[lines.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(i + 1, lines[i].split("\\|", -1));
        }
        assertThatThrownBy(() -> find(rows))
                .isInstanceOf(ProblemException.class)
                .hasMessageMatching(".*\\b[AB][12]\\b.*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026年亿元以上重点项目名单",
                "总投资558亿元的项目名单",
                "投资超亿元企业一览",
                "填报单位：长葛市发改委",
                "单位：万达集团公司",
                "单位：万元",
                "Xuchang Shanghai"
            })
    void whatNamesNoOtherUnitIsNoQuestion(String title) {
        assertThat(find(row(1, title), row(2, "项目名称", "总投资")).columns().get(1).factor())
                .isEqualByComparingTo("1");
    }

    @Test
    void theUnitOfAGroupHoldsForItsColumnsOnly() {
        SheetHeader header = find(row(1, "项目名称", "投资情况（亿元）", "", "用地", "项目单位"), row(2, "", "年度投资", "总投资", "", ""));

        assertThat(header.columns().keySet()).contains(0, 2, 3);
        assertThat(header.columns().get(2).factor()).isEqualByComparingTo("10000");
        assertThat(header.columns().get(3).factor()).isEqualByComparingTo("1");
    }

    @Test
    void aHeaderMayHaveThreeRows() {
        SheetHeader header = find(
                row(1, "2026年项目"),
                row(2, "序号", "项目名称", "投资情况"),
                row(3, "", "", "计划"),
                row(4, "", "", "总投资(亿元)", "用地（公顷）"),
                row(5, "1", "甲", "1.2", "3"));

        assertThat(header.firstRow()).isEqualTo(2);
        assertThat(header.lastRow()).isEqualTo(4);
        assertThat(header.columns().keySet()).containsExactly(1, 2, 3);
        assertThat(header.columns().get(3).factor()).isEqualByComparingTo("15");
    }

    @Test
    void theUnitMayStandBelowTheTotal() {
        SheetHeader header = find(
                row(1, "序号", "项目名称", "总投资", "", "", "用地"),
                row(2, "", "", "合计", "政府", "社会", ""),
                row(3, "", "", "亿元", "亿元", "万元", "公顷"),
                row(4, "1", "甲", "1.5", "0.5", "10000", "2"));

        assertThat(header.columns().keySet()).containsExactly(1, 2, 5);
        assertThat(header.columns().get(2).factor()).isEqualByComparingTo("10000");
        assertThat(header.columns().get(5).factor()).isEqualByComparingTo("15");
    }

    /** Merged cells hold their text in the first cell, or in each that they span. */
    @ParameterizedTest
    @ValueSource(strings = {"|", "项目名称"})
    void theTotalBelowAGroupIsTheTotal(String below) {
        SheetHeader header = find(
                row(1, "项目名称", "总投资（亿元）", "", "", "用地"),
                row(2, below.replace("|", ""), "合计", "其中：银行贷款", "自筹", below.equals("|") ? "" : "用地"),
                row(3, "甲", "12.5", "10", "2.5", "3"));

        assertThat(header.lastRow()).isEqualTo(2);
        assertThat(header.columns().keySet()).containsExactly(0, 1, 4);
        assertThat(header.columns().get(1).column().name()).isEqualTo("total");
        assertThat(header.columns().get(1).factor()).isEqualByComparingTo("10000");
        assertThat(header.ignored()).containsExactly("其中：银行贷款", "自筹");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "项目名称"})
    void partsOfATotalAreNotTheTotal(String below) {
        SheetRow data = row(3, "甲", "1", "2", "3");
        assertThatThrownBy(() -> find(row(1, "项目名称", "用地", "总投资"), row(2, below, "", "银行贷款", "自筹"), data))
                .hasMessageContaining("C1");
        assertThatThrownBy(() -> find(row(1, "项目名称", "", "总投资"), row(2, "", "用地", "银行贷款", "自筹"), data))
                .hasMessageContaining("C1");
    }

    @Test
    void wordsInARowAreNoPartsOfTheHeader() {
        assertThat(find(row(1, "项目名称", "用地", "总投资"), row(2, "甲", "1", "待定"), row(3, "", "", "5"))
                        .lastRow())
                .isEqualTo(1);
    }

    @Test
    void aNoteBesideTheTableMustAgree() {
        SheetHeader header = find(row(1, "项目名称", "总投资"));

        header.requireSameUnits("2026年项目（万元）", "文件名");
        header.requireSameUnits("2026年亿元以上项目", "文件名");
        assertThatThrownBy(() -> header.requireSameUnits("2026年项目（亿元）", "文件名")).hasMessageContaining("文件名");
    }

    @Test
    void aColumnThatNamesAnotherUnitIsAskedAbout() {
        SheetHeader header = find(row(1, "项目名称", "总投资", "计量单位"));

        assertThat(header.otherUnit(row(2, "甲", "5", "万元"))).isEmpty();
        assertThat(header.otherUnit(row(2, "甲", "", "亿元"))).isEmpty();
        assertThat(header.otherUnit(row(2, "甲", "5", "亿元")).orElseThrow().address())
                .isEqualTo("C2");
    }

    @Test
    void aSheetWithoutAHeaderOrANeededColumnIsRefused() {
        assertThatThrownBy(() -> find(row(1, "甲", "乙"), row(2, "1", "2")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("No header");
        assertThatThrownBy(() -> find(row(1, "总投资", "项目单位")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("项目名称");
        assertThatThrownBy(() -> find(row(1, "项目名称", "总投资", "投资总额")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("more than once");
    }

    private static SheetHeader find(SheetRow... rows) {
        return SheetHeader.find(List.of(rows), COLUMNS);
    }

    private static SheetRow row(int number, String... cells) {
        return new SheetRow(number, Stream.of(cells).map(SheetCell::text).toList());
    }
}
