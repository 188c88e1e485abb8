package cn.baton.notification.letter;

/**
 * 发文字号: organ code, year in hexagonal brackets, serial without padding.
 *
 * @param year of the sign-off, in China
 * @param serial counts from 1 within organ code and year, without gaps
 */
record LetterNumber(String organCode, int year, long serial) {

    private static final long SERIALS_A_YEAR = 1_000_000;

    String text() {
        return organCode + "〔" + year + "〕" + serial + "号";
    }

    /** Sorts numbers as people do: 10 after 9. */
    long order() {
        return year * SERIALS_A_YEAR + serial;
    }
}
