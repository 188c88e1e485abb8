package cn.baton.notification.letter;

import java.time.LocalDate;

/** Dates as official letters write them: Arabic numerals, no padding (GB/T 9704-2012, 7.3.5.4). */
final class ChineseDate {

    private ChineseDate() {}

    static String of(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
