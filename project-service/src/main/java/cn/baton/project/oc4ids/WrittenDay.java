package cn.baton.project.oc4ids;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Days as packages write them: instants by the standard, and plain days by those who do not care. */
final class WrittenDay {

    private static final int DAY_LENGTH = 10;

    private WrittenDay() {}

    /** The day as it was written, not as it was in China at that instant; empty for what is none. */
    static Optional<LocalDate> read(String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    text.length() == DAY_LENGTH
                            ? LocalDate.parse(text)
                            : OffsetDateTime.parse(text).toLocalDate());
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
