package cn.baton.support.sheet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class FootLinesTest {

    private static final List<SheetColumn> COLUMNS = List.of(
            SheetColumn.of("name", "项目名称", SheetColumn.Type.TEXT).needed(),
            SheetColumn.of("code", "国家代码", SheetColumn.Type.CODE),
            SheetColumn.of("total", "总投资", SheetColumn.Type.NUMBER));

    private final FootLines feet = new FootLines(
            SheetHeader.find(List.of(row(1, "序号", "项目名称", "国家代码", "总投资", AnnotatedSheet.RESULT_HEADER)), COLUMNS));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合计|||300",
                "|合 计||300",
                "总计：|||300",
                "小计（2个）|||300",
                "|禹州市小计||300",
                "合计|12个项目||300|未导入：合计、说明等行",
                "备注：本表每月报送一次",
                "|单位：亿元",
                "（金额单位：亿元）",
                "备注：|本表每月报送一次",
                "|填表说明 一、总投资为计划数",
                "填表人：张三||审核人：李四|2026年",
                "一、先进制造业（12个）"
            })
    void sumsNotesAndHeadingsAreNoRows(String cells) {
        assertThat(feet.reason(row(5, cells.split("\\|")))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1|年产9000吨核苷项目||300",
                "|合计|2306-411082-04-01-123456|300",
                "|备注印刷厂项目",
                "|单位：亿元||300",
                "3|备注：待定|2306-411082-04-01-123456|300",
                "|1.5亿元扩建项目",
                ""
            })
    void whatIsARowStaysOne(String cells) {
        assertThat(feet.reason(row(5, cells.split("\\|")))).isEmpty();
    }

    /** As printed on every page; a header of two rows comes back as two. */
    @Test
    void aHeaderThatComesAgainIsNoRow() {
        assertThat(feet.reason(row(5, "序号", "项目 名称", "国家代码", "总投资"))).contains(SkipReason.REPEATED_HEADER);
        assertThat(feet.reason(row(5, "序号", "项目名称", "", "投资情况"))).contains(SkipReason.REPEATED_HEADER);
        assertThat(feet.reason(row(5, "1", "总投资", "", "300"))).isEmpty();
    }

    @Test
    void aNoteGoesOnBelow() {
        assertThat(feet.reason(row(3, "", "2、本项目"))).isEmpty();
        assertThat(feet.reason(row(5, "备注：1、本表每月报送"))).isPresent();
        assertThat(feet.reason(row(6, "", "2、总投资为计划数"))).isPresent();
        assertThat(feet.reason(row(3, "", "2、本项目"))).isEmpty();
    }

    private static SheetRow row(int number, String... cells) {
        return new SheetRow(number, Stream.of(cells).map(SheetCell::text).toList());
    }
}
