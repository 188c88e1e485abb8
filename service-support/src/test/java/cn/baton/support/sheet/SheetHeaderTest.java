package cn.baton.support.sheet;

import cn.baton.support.problem.ProblemException;
import org.junit.jupiter.api.Test;

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
