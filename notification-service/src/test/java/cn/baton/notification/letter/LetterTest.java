package cn.baton.notification.letter;

import cn.baton.support.problem.IllegalTransitionException;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.problem.ProblemType;
import cn.baton.support.security.Caller;
import cn.baton.support.security.Roles;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LetterTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T01:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String UNIT = "411082-GXJ";
    private static final Caller ADMIN = new Caller("admin", "411000-FGW", null, Roles.CITY_ADMIN);
    private static final Caller LEADER = new Caller("mayor", "411000-SZF", null, Roles.LEADER);
    private static final Caller OFFICER = new Caller("wang", UNIT, null, Roles.DEPARTMENT_OFFICER);
    private static final Caller STRANGER = new Caller("zhao", "411081-GXJ", null, Roles.DEPARTMENT_OFFICER);
    private static final Supplier<LetterNumber> FIRST = () -> new LetterNumber("许重项督", 2026, 1);
    private static final Supplier<LetterNumber> NONE = () -> {
        throw new AssertionError("No number may be taken");
    };

    @Test
    void theLevelOfEscalationDecidesTheKind() {
        assertThat(letter(LetterLevel.REMINDER_LETTER).view().kind()).isEqualTo(LetterKind.REMINDER);
        assertThat(letter(LetterLevel.SUPERVISION_LETTER).view().kind()).isEqualTo(LetterKind.SUPERVISION);
    }

    @Test
    void goesFromDraftToAcceptedReply() {
        Letter letter = issued();
        letter.delivered(CLOCK.instant());
        letter.acknowledge(OFFICER, CLOCK);
        letter.reply("已拨付", OFFICER, CLOCK);
        letter.returnReply("缺少凭证");
        letter.reply("凭证附后", OFFICER, CLOCK);
        letter.accept(CLOCK);

        LetterView accepted = letter.view();
        assertThat(accepted.state()).isEqualTo(LetterState.ACCEPTED);
        assertThat(accepted.number()).isEqualTo("许重项督〔2026〕1号");
        assertThat(accepted.signer()).isEqualTo("mayor");
        assertThat(accepted.returnReason()).isEqualTo("缺少凭证");
        assertThat(accepted.replies()).extracting(Reply::body).containsExactly("已拨付", "凭证附后");
        assertThat(accepted.replies())
                .allSatisfy(reply -> assertThat(reply.unit()).isEqualTo(UNIT));
    }

    @Test
    void isNotSignedByWhoeverSubmittedIt() {
        Letter letter = letter(LetterLevel.REMINDER_LETTER);
        letter.submit(LEADER);

        assertThatThrownBy(() -> letter.sign(LEADER, NONE, CLOCK)).satisfies(LetterTest::isForbidden);
        assertThat(letter.hasBeenSigned()).isFalse();
    }

    @Test
    void takesNoNumberUnlessItCanBeSigned() {
        Letter letter = letter(LetterLevel.REMINDER_LETTER);

        assertThatThrownBy(() -> letter.sign(LEADER, NONE, CLOCK))
                .isInstanceOfSatisfying(
                        IllegalTransitionException.class,
                        problem -> assertThat(problem.extensions())
                                .isEqualTo(
                                        Map.of("state", "DRAFT", "allowed", List.of("PENDING_SIGN_OFF", "REVOKED"))));
    }

    @Test
    void cannotBeChangedOnceSubmitted() {
        Letter letter = letter(LetterLevel.REMINDER_LETTER);
        letter.submit(ADMIN);

        assertThatThrownBy(() -> letter.revise(new LetterText("别的", "别的", null), TODAY))
                .isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void mayBeAcknowledgedBeforeTheMailServerTookIt() {
        Letter letter = issued();
        letter.acknowledge(OFFICER, CLOCK);
        letter.delivered(CLOCK.instant());

        assertThat(letter.state()).isEqualTo(LetterState.ACKNOWLEDGED);
        assertThat(letter.view().deliveredAt()).isEqualTo(CLOCK.instant());
    }

    @Test
    void isAcknowledgedAndRepliedToByItsRecipientOnly() {
        Letter letter = issued();

        assertThatThrownBy(() -> letter.acknowledge(STRANGER, CLOCK)).satisfies(LetterTest::isForbidden);
        letter.acknowledge(ADMIN, CLOCK);
        assertThatThrownBy(() -> letter.reply("代答", STRANGER, CLOCK)).satisfies(LetterTest::isForbidden);
        assertThatThrownBy(() -> letter.reply("代答", ADMIN, CLOCK)).satisfies(LetterTest::isForbidden);
    }

    @Test
    void keepsItsNumberWhenRevoked() {
        Letter letter = issued();
        letter.revoke("问题已核销", CLOCK);

        assertThat(letter.view().state()).isEqualTo(LetterState.REVOKED);
        assertThat(letter.view().number()).isNotNull();
        assertThatThrownBy(() -> letter.revoke("再撤", CLOCK)).isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void isNotRevokedOnceDone() {
        Letter letter = issued();
        letter.acknowledge(OFFICER, CLOCK);
        letter.reply("已拨付", OFFICER, CLOCK);
        letter.accept(CLOCK);

        assertThatThrownBy(() -> letter.revoke("太晚", CLOCK)).isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void theDayOfReplyMovesInTheTextToo() {
        Letter letter = letter(LetterLevel.REMINDER_LETTER);

        letter.revise(new LetterText("题目", "请于2026年12月1日前将整改情况回复。", LocalDate.of(2026, 12, 1)), TODAY);
        letter.revise(new LetterText("题目", "请于2026年12月1日前将整改情况回复。", LocalDate.of(2026, 12, 15)), TODAY);

        assertThat(letter.text().body()).isEqualTo("请于2026年12月15日前将整改情况回复。");
    }

    @Test
    void aReplyCannotBeDueBeforeToday() {
        Letter letter = letter(LetterLevel.REMINDER_LETTER);

        assertThatThrownBy(() -> letter.revise(new LetterText("题目", "正文", TODAY.minusDays(1)), TODAY))
                .hasMessageContaining("before today");
    }

    @Test
    void textLosesWhatNoDocumentCanCarry() {
        LetterText text = new LetterText("题\n目\u0007", "一\r\n二\u0000\ud800三\t四\uffff", null);

        assertThat(text.subject()).isEqualTo("题 目");
        assertThat(text.body()).isEqualTo("一\n二三 四");
    }

    /** Both have one glyph in a font, and one of them would come out of the PDF as the other. */
    @Test
    void aRadicalIsTheCharacterThatItLooksLike() {
        assertThat(new LetterText("关于⼀项", "⼈员", null).subject()).isEqualTo("关于一项");
    }

    @Test
    void numbersSortAsPeopleCount() {
        assertThat(new LetterNumber("甲", 2026, 10).order()).isGreaterThan(new LetterNumber("甲", 2026, 9).order());
        assertThat(new LetterNumber("甲", 2027, 1).order()).isGreaterThan(new LetterNumber("甲", 2026, 900).order());
    }

    private static Letter issued() {
        Letter letter = letter(LetterLevel.REMINDER_LETTER);
        letter.submit(ADMIN);
        letter.sign(LEADER, FIRST, CLOCK);
        letter.issue(CLOCK);
        return letter;
    }

    private static Letter letter(LetterLevel level) {
        LetterMatter matter = new LetterMatter(
                UUID.randomUUID(),
                "2026-0001",
                UUID.randomUUID(),
                "金刚石材料项目",
                "411082",
                UNIT,
                level,
                1,
                "FUNDING",
                "MAJOR",
                "资金未到位。",
                "逾期。",
                null,
                LocalDate.of(2026, 12, 1));
        return Letter.draft(matter, new LetterText("题目", "正文", matter.replyDueOn()), CLOCK);
    }

    private static void isForbidden(Throwable problem) {
        assertThat(problem)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        forbidden -> assertThat(forbidden.type()).isEqualTo(ProblemType.FORBIDDEN));
    }
}
