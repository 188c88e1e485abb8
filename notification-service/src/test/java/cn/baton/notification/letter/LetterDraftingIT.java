package cn.baton.notification.letter;

import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import cn.baton.testing.Contract;
import cn.baton.testing.DatabaseOwner;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.util.UUID;

import static cn.baton.notification.Correspondence.ESCALATED;
import static cn.baton.notification.Correspondence.LETTERS;
import static cn.baton.notification.Correspondence.address;
import static cn.baton.notification.Correspondence.awaitLetter;
import static cn.baton.notification.Correspondence.draft;
import static cn.baton.notification.Correspondence.escalation;
import static cn.baton.notification.Correspondence.get;
import static cn.baton.notification.Correspondence.newUnit;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class LetterDraftingIT {

    private static final String ISSUES = "issue.events";
    private static final String DEAD_LETTERS = "/api/v1/dead-letters?limit=200";

    @Inject
    AgroalDataSource database;

    private Bus bus;

    @BeforeEach
    void open() {
        bus = new Bus();
    }

    @AfterEach
    void close() {
        bus.close();
    }

    @Test
    void anEscalatedIssueGetsItsLetter() {
        String unit = newUnit();
        address(unit, "gxj@example.org");

        get(draft(bus, unit))
                .then()
                .body("kind", equalTo("REMINDER"))
                .body("state", equalTo("DRAFT"))
                .body("recipientUnit", equalTo(unit))
                .body("issueNumber", equalTo("2026-0001"))
                .body("subject", equalTo("关于黄河旋风金刚石材料项目问题整改的提醒函"))
                .body("body", startsWith("长葛市工业和信息化局：\n经督导核查"))
                .body("body", containsString("资金方面的问题（问题编号：2026-0001，性质：较大）：二期设备款 3200 万元"))
                .body("body", containsString("该问题的整改期限为2026年11月16日。"))
                .body("body", containsString("于2026年11月24日前将整改情况书面回复"))
                .body("body", endsWith("\n特此函告。"))
                .body("replyDueOn", equalTo("2026-11-24"));
    }

    @Test
    void aSupervisionLetterSaysSoAndNamesAnUnknownUnitByItsCode() {
        String unit = newUnit();
        UUID issue = UUID.randomUUID();
        bus.send(
                ISSUES,
                ESCALATED,
                issue.toString(),
                escalation(issue, unit)
                        .replace("REMINDER_LETTER", "SUPERVISION_LETTER")
                        .replace("\"黄河旋风金刚石材料项目\"", "null"));

        get(awaitLetter(issue))
                .then()
                .body("kind", equalTo("SUPERVISION"))
                .body("subject", equalTo("关于问题2026-0001整改的督办函"))
                .body("body", startsWith(unit + "：\n"))
                .body("body", containsString("贵单位负责的重点项目存在"))
                .body("body", containsString("现就该问题予以督办"));
    }

    @Test
    void oneMatterGetsOneLetter() {
        String unit = newUnit();
        UUID issue = UUID.randomUUID();
        String event = UUID.randomUUID().toString();
        bus.send(ISSUES, event, ESCALATED, issue.toString(), escalation(issue, unit));
        bus.send(ISSUES, event, ESCALATED, issue.toString(), escalation(issue, unit));
        bus.send(ISSUES, ESCALATED, issue.toString(), escalation(issue, unit));
        bus.send(ISSUES, ESCALATED, issue.toString(), escalation(issue, unit).replace("\"cycle\": 1", "\"cycle\": 2"));

        await().untilAsserted(() -> letters(unit).body("items", hasSize(2)));
        assertThat(deadLetters(issue)).isEqualTo(0);
    }

    @Test
    void anEscalationThatIsAnnouncedAnewGetsNoLetter() {
        String unit = newUnit();
        UUID issue = UUID.randomUUID();
        bus.sendAnew(ISSUES, ESCALATED, issue.toString(), escalation(issue, unit));
        bus.send(ISSUES, ESCALATED, issue.toString(), escalation(issue, unit).replace("\"cycle\": 1", "\"cycle\": 2"));

        awaitLetter(issue);
        letters(unit).body("items", hasSize(1)).body("items[0].cycle", equalTo(2));
    }

    @Test
    void aDraftIsAnnounced() {
        String id = draft(bus, newUnit());

        var event = bus.await("notification.events", message -> id.equals(message.key()));

        assertThat(Bus.header(event, "ce_type")).isEqualTo("cn.baton.notification.LetterDrafted.v1");
        Contract.own().assertMatches("letter-drafted.v1", event.value());
    }

    @Test
    void anEscalationWithoutRecipientIsADeadLetter() {
        UUID issue = UUID.randomUUID();
        bus.send(
                ISSUES, ESCALATED, issue.toString(), escalation(issue, "nobody").replace("\"nobody\"", "null"));

        await().untilAsserted(() -> assertThat(deadLetters(issue)).isEqualTo(1));
        asCityAdmin()
                .get(DEAD_LETTERS)
                .then()
                .body("items.find { it.key == '" + issue + "' }.reason", containsString("responsibleUnit"));
    }

    @Test
    void whatCouldNotTakeEffectDoesSoOnceItsCauseIsGone() throws SQLException {
        String unit = newUnit();
        UUID issue = UUID.randomUUID();
        DatabaseOwner.execute(
                "alter table letter add constraint in_the_way check (recipient_unit <> '%s')".formatted(unit));
        try {
            bus.send(ISSUES, ESCALATED, issue.toString(), escalation(issue, unit));
            await().untilAsserted(() -> assertThat(deadLetters(issue)).isEqualTo(1));
        } finally {
            DatabaseOwner.execute("alter table letter drop constraint in_the_way");
        }
        String dead = asCityAdmin().get(DEAD_LETTERS).path("items.find { it.key == '" + issue + "' }.id");

        asCityAdmin()
                .post("/api/v1/dead-letters/{id}/replay", dead)
                .then()
                .statusCode(200)
                .body("state", equalTo("REPLAYED"));

        letters(unit).body("items", hasSize(1));
    }

    private static io.restassured.response.ValidatableResponse letters(String unit) {
        return asCityAdmin().get(LETTERS + "?recipientUnit=" + unit).then().statusCode(200);
    }

    private static int deadLetters(UUID issue) {
        return asCityAdmin().get(DEAD_LETTERS).path("items.findAll { it.key == '" + issue + "' }.size()");
    }
}
