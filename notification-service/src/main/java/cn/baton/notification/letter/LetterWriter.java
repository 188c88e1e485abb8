package cn.baton.notification.letter;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.LocalDate;
import java.util.Map;

/** Writes the first draft of a letter from what is known of its matter. */
@ApplicationScoped
class LetterWriter {

    private static final String OTHER = "其他";
    private static final Map<String, String> CATEGORIES = Map.of(
            "FUNDING", "资金",
            "RELOCATION", "征迁",
            "LAND", "用地",
            "PROCEDURE", "手续办理",
            "LABOUR", "用工",
            "UTILITIES", "水电气暖配套",
            "ENVIRONMENT", "施工环境");
    private static final Map<String, String> SEVERITIES = Map.of("NORMAL", "一般", "MAJOR", "较大", "CRITICAL", "重大");

    private final Template reminder;
    private final Template supervision;

    @Inject
    LetterWriter(
            @Location("letter/reminder.txt") Template reminder,
            @Location("letter/supervision.txt") Template supervision) {
        this.reminder = reminder;
        this.supervision = supervision;
    }

    /** @param recipient the unit's name, or its code where the directory does not know it */
    LetterText draft(LetterMatter matter, String recipient) {
        LetterKind kind = matter.level().kind();
        Template template = switch (kind) {
            case REMINDER -> reminder;
            case SUPERVISION -> supervision;
        };
        String body = template.data("matter", matter)
                .data("recipient", recipient)
                .data("category", CATEGORIES.getOrDefault(matter.category(), OTHER))
                .data("severity", SEVERITIES.getOrDefault(matter.severity(), "一般"))
                .data("dueOn", chinese(matter.dueOn()))
                .data("replyDueOn", chinese(matter.replyDueOn()))
                .render();
        String about = matter.projectName() == null ? "问题" + matter.issueNumber() : matter.projectName() + "问题";
        return new LetterText("关于" + about + "整改的" + kind.chinese(), body, matter.replyDueOn());
    }

    private static String chinese(LocalDate day) {
        return day == null ? null : ChineseDate.of(day);
    }
}
