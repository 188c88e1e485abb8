package cn.baton.notification.letter.messaging;

import cn.baton.notification.letter.LetterLevel;
import cn.baton.notification.letter.LetterMatter;
import cn.baton.support.inbox.PoisonException;
import cn.baton.testing.Contract;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IssueEscalatedTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final String example = Contract.of("issue-service").example("issue-escalated.v1");

    @Test
    void theProducersExampleIsUnderstood() throws IOException {
        LetterMatter matter = read(example).toMatter();

        assertThat(matter.issueId()).isEqualTo(UUID.fromString("019ab002-0000-7000-8000-000000000001"));
        assertThat(matter.issueNumber()).isEqualTo("2026-0001");
        assertThat(matter.projectId()).isEqualTo(UUID.fromString("019ab001-0000-7000-8000-000000000001"));
        assertThat(matter.projectName()).isEqualTo("黄河旋风金刚石材料项目");
        assertThat(matter.areaCode()).isEqualTo("411082");
        assertThat(matter.recipientUnit()).isEqualTo("411082-GXJ");
        assertThat(matter.level()).isEqualTo(LetterLevel.REMINDER_LETTER);
        assertThat(matter.cycle()).isEqualTo(1);
        assertThat(matter.category()).isEqualTo("FUNDING");
        assertThat(matter.severity()).isEqualTo("MAJOR");
        assertThat(matter.description()).contains("设备款");
        assertThat(matter.reason()).contains("逾期");
        assertThat(matter.dueOn()).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(matter.replyDueOn()).isEqualTo(LocalDate.of(2026, 11, 24));
    }

    @Test
    void noLetterGoesToNobody() {
        assertThatThrownBy(() -> read(example.replace("\"411082-GXJ\"", "null")).toMatter())
                .isInstanceOf(PoisonException.class)
                .hasMessageContaining("responsibleUnit");
    }

    @Test
    void anUnknownLevelDoesNotFit() {
        assertThatThrownBy(() -> read(example.replace("REMINDER_LETTER", "LEDGER")))
                .isInstanceOf(com.fasterxml.jackson.core.JsonProcessingException.class);
    }

    private static IssueEscalated read(String json) throws IOException {
        return JSON.readValue(json, IssueEscalated.class);
    }
}
