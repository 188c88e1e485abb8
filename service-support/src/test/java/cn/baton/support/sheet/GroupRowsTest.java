package cn.baton.support.sheet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GroupRowsTest {

    private static final List<SheetColumn> COLUMNS = List.of(
            SheetColumn.of("name", "项目名称", SheetColumn.Type.TEXT).needed(),
            SheetColumn.of("code", "国家代码", SheetColumn.Type.CODE),
            SheetColumn.of("owner", "项目单位", SheetColumn.Type.TEXT),
            SheetColumn.of("total", "总投资", SheetColumn.Type.NUMBER).in(SheetUnit.TEN_THOUSAND_YUAN));

    private static final String HEADER = "序号|项目名称|国家代码|项目单位|总投资";

    private final Map<Integer, SkipReason> skipped = new TreeMap<>();
    private final List<Integer> doubtful = new ArrayList<>();
    private final List<Integer> data = new ArrayList<>();

    @Test
    void headingsAndSubtotalsOfAPublishedListAreNoRows() {
        survey(
                HEADER,
                "一|先进制造业项目（235个）|||3200",
                "（一）|续建项目（120个）|||1700",
                "1|真项目甲||甲公司|1500",
                "2|真项目乙||乙公司|1700",
                "|长葛市|||3200");

        assertThat(data).containsExactly(4, 5);
        assertThat(doubtful).isEmpty();
        assertThat(skipped)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        1, SkipReason.HEADER,
                        2, SkipReason.GROUP_HEADING,
                        3, SkipReason.GROUP_HEADING,
                        6, SkipReason.SUBTOTAL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一|制造业|||",
                "第一部分|制造业|||9",
                "Ⅰ|制造业|||9",
                "A|制造业|||9",
                "㈠|制造业|||9",
                "|制造业（2个）|||",
                "|制造业（2个）|||9",
                "|一、制造业|||9",
                "|禹州市|||",
                "|长葛片|||3200",
                "合计||||3200",
                "|其中：小计|||9"
            })
    void whatLeadsAGroupOrSumsItUpIsNoRow(String group) {
        survey(HEADER, group, "1|甲||甲公司|1500", "2|乙||乙公司|1700");

        assertThat(data).containsExactly(3, 4);
        assertThat(doubtful).isEmpty();
        assertThat(skipped).containsKey(2);
    }

    /** It may be a project that somebody forgot to number. */
    @ParameterizedTest
    @ValueSource(strings = {"|丙项目|||300", "|丙项目|||", "一|丙项目||丙公司|300"})
    void whatMayBeARowIsAskedAbout(String row) {
        survey(HEADER, "1|甲||甲公司|1500", "2|乙||乙公司|1700", row);

        assertThat(data).containsExactly(2, 3, 4);
        assertThat(doubtful).containsExactly(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "|丙项目||丙公司|300",
                "|污水处理厂（2个）|2306-411082-04-01-123456||3200",
                "3|污水处理厂（2个）|||3200",
                "3|长葛市|||3200"
            })
    void whatIsARowStaysOne(String row) {
        survey(HEADER, "1|甲||甲公司|1500", "2|乙||乙公司|1700", row);

        assertThat(data).containsExactly(2, 3, 4);
        assertThat(doubtful).isEmpty();
    }

    @Test
    void rowsThatNobodyNumbersAreRows() {
        survey("项目名称|总投资", "甲|5", "乙|5", "丙|10");
        assertThat(data).containsExactly(2, 3, 4);
        assertThat(doubtful).isEmpty();

        survey("序号|项目名称|总投资", "|甲|5", "|乙|5", "|丙|10");
        assertThat(data).containsExactly(2, 3, 4);
        assertThat(doubtful).isEmpty();
    }

    @Test
    void rowsMayBeNumberedInChinese() {
        survey("序号|项目名称|总投资", "一|甲|5", "二|乙|5", "三|丙|10");
        assertThat(data).containsExactly(2, 3, 4);
        assertThat(doubtful).isEmpty();

        survey("序号|项目名称|总投资", "一|制造业|10", "|甲|4", "|乙|6");
        assertThat(doubtful).containsExactly(2);
    }

    @Test
    void aNumberLeadsThoseBelowIt() {
        survey("序号|项目名称|总投资", "1|制造业|10", "1.1|甲|4", "1.2|乙|6", "2|服务业|10", "2.1|丙|3", "3|丁|9");

        assertThat(skipped).containsEntry(2, SkipReason.GROUP_HEADING);
        assertThat(doubtful).containsExactly(5);
        assertThat(data).containsExactly(3, 4, 5, 6, 7);
    }

    @Test
    void aHeadingWithoutNumbersIsKnownByItsSum() {
        survey("项目名称|总投资", "制造业项目（2个）|10", "甲|4", "乙|6", "服务业项目（1个）|7", "丙|3");

        assertThat(skipped).containsEntry(2, SkipReason.GROUP_HEADING);
        assertThat(doubtful).containsExactly(5);
    }

    /** Where no row has a number, nothing but its amounts and what it leaves out shows a heading. */
    @Test
    void aBareRowThatSumsUpThoseBesideItIsAskedAbout() {
        survey("项目名称|项目单位|总投资", "制造业||300", "甲|甲公司|100", "乙|乙公司|200", "服务业||9", "丙|丙公司|9");
        assertThat(doubtful).containsExactly(2);

        survey("项目名称|项目单位|总投资", "甲|甲公司|100", "乙|乙公司|200", "长葛片||300", "丙|丙公司|9", "丁||8");
        assertThat(doubtful).containsExactly(4);

        survey("项目名称|项目单位|总投资", "制造业||", "甲|甲公司|100", "乙|乙公司|200", "丙||7");
        assertThat(doubtful).containsExactly(2);

        survey("项目名称|项目单位|总投资|国家代码", "甲||300|2306-411082-04-01-123456", "乙|乙公司|100|", "丙|丙公司|200|");
        assertThat(doubtful).isEmpty();
    }

    /** By what it is called, also where its amount is out of date. */
    @ParameterizedTest
    @ValueSource(strings = {"两个项目", "中心城区", "续建项目", "新建", "长葛市"})
    void aBareRowThatIsCalledWhatGroupsAreIsAskedAbout(String name) {
        survey("项目名称|项目单位|总投资", "甲|甲公司|100", "乙|乙公司|200", name + "||999");
        assertThat(doubtful).containsExactly(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"累计", "汇总", "平均", "Total", "∑", "其中：续建"})
    void aSumByAnotherNameIsNoRow(String name) {
        survey("项目名称|项目单位|总投资", "甲|甲公司|100", "乙|乙公司|200", name + "||300");
        assertThat(skipped).containsEntry(4, SkipReason.TOTAL);
        assertThat(data).containsExactly(2, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"三、四号楼改造工程|某公司|5", "一、二期管网|某公司|5", "三、四号楼改造工程||5"})
    void whatNumbersThingsInANameIsNoHeading(String row) {
        survey("项目名称|项目单位|总投资", "甲|甲公司|100", "乙|乙公司|200", row);
        assertThat(data).containsExactly(2, 3, 4);
        assertThat(doubtful).isEmpty();
    }

    @Test
    void aPartThatMayBeAProjectIsAskedAbout() {
        survey("项目名称|项目单位|总投资", "甲|甲公司|100", "乙|乙公司|200", "第二部分厂房||5");
        assertThat(doubtful).containsExactly(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1|2|3", "（1）|（2）|（3）", "甲|1|2", "①|②|③"})
    void theNumbersOfTheColumnsAreNoRow(String numbers) {
        survey("项目名称|项目单位|总投资", numbers, "甲|甲公司|100");
        assertThat(skipped).containsEntry(2, SkipReason.COLUMN_NUMBERS);
        assertThat(data).containsExactly(3);
    }

    /** As on every page of what was made for printing, however short the pages are. */
    @Test
    void theFirstOfEqualHeadersCounts() {
        survey("序号|项目名称|总投资", "1|甲|5", "2|乙|6", "序号|项目名称|总投资", "3|丙|7");
        assertThat(data).containsExactly(2, 3, 5);
        assertThat(skipped).containsEntry(4, SkipReason.REPEATED_HEADER);
    }

    @Test
    void whereAllRowsAreBareTheyMustAllAddUp() {
        survey("项目名称|总投资", "制造业|300", "甲|100", "乙|200");
        assertThat(doubtful).containsExactly(2);

        survey("项目名称|总投资", "制造业|300", "甲|100", "乙|200", "服务业|7", "丙|7");
        assertThat(doubtful).containsExactly(2, 5);

        survey("项目名称|总投资", "制造业|", "甲|100", "乙|200", "服务业|", "丙|7");
        assertThat(doubtful).containsExactly(2, 5);

        survey("项目名称|总投资", "甲|300", "乙|100", "丙|200", "丁|7");
        assertThat(doubtful).isEmpty();

        survey("项目名称|总投资", "甲|7", "乙|7", "丙|8", "丁|8");
        assertThat(doubtful).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"第一部分 制造业|300", "（二）2023年新开工项目|300", "(三)服务业|300", "第二大类|300"})
    void aHeadingThatIsNumberedInItsNameIsKnownByItsSum(String heading) {
        survey("项目名称|总投资", heading, "甲|100", "乙|200");

        assertThat(skipped).containsEntry(2, SkipReason.GROUP_HEADING);
        assertThat(doubtful).isEmpty();
    }

    @Test
    void aLetterMayPrecedeTheNumber() {
        survey("序号|项目名称|总投资", "A|制造业|300", "A1|甲|100", "A2|乙|200");
        assertThat(skipped).containsEntry(2, SkipReason.GROUP_HEADING);
        assertThat(data).containsExactly(3, 4);

        survey("序号|项目名称|总投资", "一|制造业|300", "一-1|甲|100", "一-2|乙|200");
        assertThat(skipped).containsEntry(2, SkipReason.GROUP_HEADING);
        assertThat(data).containsExactly(3, 4);
        assertThat(doubtful).isEmpty();
    }

    @Test
    void aNoteBelowThatNamesAnotherUnitIsAskedAbout() {
        assertThatThrownBy(() -> survey("项目名称|总投资", "甲|5", "注：以上金额单位为亿元")).hasMessageContaining("A3");
        survey("项目名称|总投资", "甲|5", "注：以上金额单位为万元");
        assertThat(data).containsExactly(2);
    }

    private void survey(String... lines) {
        skipped.clear();
        doubtful.clear();
        data.clear();
        List<SheetRow> rows = new ArrayList<>();
        for (String line : lines) {
            rows.add(new SheetRow(
                    rows.size() + 1,
                    Stream.of(line.split("\\|", -1)).map(SheetCell::text).toList()));
        }
        SheetHeader header = SheetHeader.find(rows, COLUMNS);
        TableRows table = TableRows.survey(reader(rows), header, () -> {});
        for (SheetRow row : rows) {
            table.skipReason(row).ifPresent(reason -> skipped.put(row.number(), reason));
            if (table.isData(row)) {
                data.add(row.number());
            }
            if (table.isDoubtful(row)) {
                doubtful.add(row.number());
            }
        }
    }

    private static SheetReader reader(List<SheetRow> rows) {
        var all = Arrays.asList(rows.toArray(SheetRow[]::new)).iterator();
        return new SheetReader() {
            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public SheetRow next() {
                return all.next();
            }

            @Override
            public void close() {}
        };
    }
}
