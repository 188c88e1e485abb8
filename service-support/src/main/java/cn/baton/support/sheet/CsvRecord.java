package cn.baton.support.sheet;

import java.util.List;

/**
 * A record of a CSV.
 *
 * @param fields as they stand, without the quotes around them
 */
record CsvRecord(List<Field> fields) {

    /**
     * A field of a record.
     *
     * @param exact whether it was written as the text that it is, as in {@code ="000123"}
     * @param fault what makes it unreadable; null for nothing
     */
    record Field(String text, boolean exact, SheetCell.Mark fault) {}

    boolean isFaulty() {
        return fields.stream().anyMatch(field -> field.fault() != null);
    }

    boolean isBlank() {
        return fields.size() == 1 && fields.getFirst().text().isEmpty();
    }
}
