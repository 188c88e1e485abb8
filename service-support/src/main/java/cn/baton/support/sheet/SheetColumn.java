package cn.baton.support.sheet;

import cn.baton.support.problem.LocalizedText;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A column that a kind of sheet has.
 *
 * @param name what the program calls it, such as the path of a field
 * @param header as people call it, without its unit
 * @param unit null when it has none
 * @param options label to code, in the order in which a drop-down offers them; empty when anything may be entered
 * @param list the list that the options make up; null when other values are right, too
 * @param note one sentence for whoever fills it in
 */
public record SheetColumn(
        String name,
        String header,
        Type type,
        List<String> synonyms,
        SheetUnit unit,
        boolean required,
        Map<String, String> options,
        CodeTable list,
        String note,
        String example) {

    /**
     * A list of codes, of which a column holds one.
     *
     * @param title as people call the list
     * @param spellings what else its labels and codes are called, and those that are offered no longer: to code
     */
    public record CodeTable(LocalizedText title, Map<String, String> spellings) {

        public CodeTable {
            spellings = Map.copyOf(spellings);
        }
    }

    /** What a cell of the column holds when it is read or written. */
    public enum Type {
        /** String, taken as it is. */
        TEXT("文字"),
        /** String of letters, digits and signs; the label of an option stands for its code. */
        CODE("代码"),
        /** List of strings. */
        LIST("文字，多项用顿号分隔"),
        /** BigDecimal. */
        NUMBER("数字"),
        /** Integer. */
        WHOLE_NUMBER("整数"),
        /** String such as {@code 2026-10}. */
        MONTH("年-月，如 2026-10"),
        /** LocalDate. */
        DATE("日期，如 2026-11-24"),
        /** Boolean. */
        YES_NO("是 / 否"),
        /** Code of one of the options. */
        CHOICE("从下拉列表选择");

        private final String label;

        Type(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public SheetColumn {
        synonyms = List.copyOf(synonyms);
        options = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    public static SheetColumn of(String name, String header, Type type) {
        return new SheetColumn(name, header, type, List.of(), null, false, Map.of(), null, "", "");
    }

    public SheetColumn or(String... others) {
        return new SheetColumn(name, header, type, List.of(others), unit, required, options, list, note, example);
    }

    public SheetColumn in(SheetUnit kept) {
        return new SheetColumn(name, header, type, synonyms, kept, required, options, list, note, example);
    }

    /** Must be known; a row that adds to what is known already may leave it empty. */
    public SheetColumn needed() {
        return new SheetColumn(name, header, type, synonyms, unit, true, options, list, note, example);
    }

    /** @param labels label to code */
    public SheetColumn options(Map<String, String> labels) {
        return new SheetColumn(name, header, type, synonyms, unit, required, labels, list, note, example);
    }

    /** Holds one of the options and nothing else. */
    public SheetColumn from(CodeTable table) {
        return new SheetColumn(name, header, type, synonyms, unit, required, options, table, note, example);
    }

    public SheetColumn note(String text, String sample) {
        return new SheetColumn(name, header, type, synonyms, unit, required, options, list, text, sample);
    }

    /** As it stands over the column. */
    public String title() {
        return unit == null ? header : header + "(" + unit.label() + ")";
    }
}
