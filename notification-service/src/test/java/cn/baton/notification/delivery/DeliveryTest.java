package cn.baton.notification.delivery;

import cn.baton.support.problem.IllegalTransitionException;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DeliveryTest {

    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
    private static final Patience PATIENCE = new Patience(3, Duration.ofSeconds(30), Duration.ofSeconds(50), () -> 0);

    private final Delivery delivery = Delivery.byMail(UUID.randomUUID(), "gxj@example.org", NOW);

    @Test
    void isDueAtOnce() {
        assertThat(delivery.view().state()).isEqualTo(DeliveryState.PENDING);
        assertThat(delivery.view().nextAttemptAt()).isEqualTo(NOW);
    }

    @Test
    void anAttemptIsWrittenBeforeItIsMade() {
        int attempt = delivery.begin(NOW);

        assertThat(attempt).isOne();
        assertThat(delivery.isUnderWay(1)).isTrue();
        assertThat(delivery.view().state()).isEqualTo(DeliveryState.SENDING);
        assertThat(delivery.view().attempts()).singleElement().satisfies(it -> {
            assertThat(it.startedAt()).isEqualTo(NOW);
            assertThat(it.at()).isNull();
            assertThat(it.result()).isEqualTo(Attempt.Result.RUNNING);
        });
    }

    @Test
    void isTriedAgainAfterGrowingGapsAndThenGivenUp() {
        fail(PATIENCE);
        assertThat(delivery.view().nextAttemptAt()).isEqualTo(NOW.plusSeconds(30));
        fail(PATIENCE);
        assertThat(delivery.view().nextAttemptAt()).isEqualTo(NOW.plusSeconds(50));
        assertThat(delivery.view().state()).isEqualTo(DeliveryState.FAILED);

        fail(PATIENCE);

        assertThat(delivery.state()).isEqualTo(DeliveryState.DEAD);
        assertThat(delivery.view().nextAttemptAt()).isNull();
        assertThat(delivery.view().attempts()).hasSize(3);
    }

    @Test
    void gapsAreStretchedByChance() {
        Patience patience = new Patience(3, Duration.ofSeconds(30), Duration.ofSeconds(50), () -> 1);

        assertThat(patience.gapAfter(1)).isEqualTo(Duration.ofMillis(37_500));
    }

    @Test
    void isGivenUpAtOnceWhenItsAddressIsRefused() {
        delivery.end(delivery.begin(NOW), new Outcome.Refused("550 无此人"), NOW, PATIENCE);

        assertThat(delivery.state()).isEqualTo(DeliveryState.DEAD);
    }

    @Test
    void beginsAnewWhenReplayed() {
        fail(new Patience(1, Duration.ofSeconds(1), Duration.ofSeconds(1), () -> 0));

        delivery.replay("new@example.org", NOW);
        fail(PATIENCE);

        assertThat(delivery.view().state()).isEqualTo(DeliveryState.FAILED);
        assertThat(delivery.address()).isEqualTo("new@example.org");
        assertThat(delivery.view().attempts()).hasSize(2);
    }

    @Test
    void isReplayedOnlyWhenGivenUp() {
        assertThatThrownBy(() -> delivery.replay("new@example.org", NOW))
                .isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void isUncertainWhenItsSenderIsGoneAfterTheHandover() {
        delivery.begin(NOW);
        delivery.handOver(NOW);

        delivery.abandon(NOW.plusSeconds(60), PATIENCE);

        assertThat(delivery.state()).isEqualTo(DeliveryState.UNCERTAIN);
        assertThat(delivery.view().nextAttemptAt()).isNull();
        assertThat(delivery.view().attempts().getFirst().result()).isEqualTo(Attempt.Result.UNCERTAIN);
    }

    @Test
    void isTriedAgainWhenItsSenderIsGoneBeforeTheHandover() {
        delivery.begin(NOW);

        delivery.abandon(NOW, PATIENCE);

        assertThat(delivery.state()).isEqualTo(DeliveryState.FAILED);
        assertThat(delivery.view().nextAttemptAt()).isEqualTo(NOW.plusSeconds(30));
    }

    @Test
    void aSenderThatWasThoughtGoneHasTheLastWord() {
        uncertain();
        delivery.end(1, new Outcome.Taken(), NOW, PATIENCE);

        assertThat(delivery.state()).isEqualTo(DeliveryState.SENT);
        assertThat(delivery.view().attempts().getFirst().result()).isEqualTo(Attempt.Result.SENT);
    }

    @Test
    void aSenderThatWasThoughtGoneSparesTheSecondMailThatHasNotBegun() {
        uncertain();
        delivery.sendAgain("new@example.org", decision(Decision.Verdict.SENT_AGAIN));

        delivery.end(1, new Outcome.Taken(), NOW, PATIENCE);

        assertThat(delivery.state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void aSenderThatWasThoughtGoneDoesNotEndTheAttemptAfterIt() {
        uncertain();
        delivery.sendAgain("new@example.org", decision(Decision.Verdict.SENT_AGAIN));
        int second = delivery.begin(NOW);

        delivery.end(1, new Outcome.Failed("超时"), NOW, PATIENCE);
        delivery.end(1, new Outcome.Taken(), NOW, PATIENCE);

        assertThat(delivery.isUnderWay(second)).isTrue();
        assertThat(delivery.isUnderWay(1)).isFalse();
    }

    @Test
    void aPersonTakesItAsDeliveredWhenTheServerGotIt() {
        uncertain();

        assertThat(delivery.takeAsDelivered(decision(Decision.Verdict.TAKEN_AS_DELIVERED)))
                .isEqualTo(NOW);

        assertThat(delivery.state()).isEqualTo(DeliveryState.SENT);
        assertThat(delivery.view().attempts().getFirst().decision().by()).isEqualTo("u-1");
        assertThat(delivery.view().attempts().getFirst().result()).isEqualTo(Attempt.Result.UNCERTAIN);
    }

    @Test
    void isDecidedOnlyWhenUncertain() {
        assertThatThrownBy(() -> delivery.takeAsDelivered(decision(Decision.Verdict.TAKEN_AS_DELIVERED)))
                .isInstanceOf(IllegalTransitionException.class);
        assertThatThrownBy(() -> delivery.sendAgain("new@example.org", decision(Decision.Verdict.SENT_AGAIN)))
                .isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void isWithdrawnUntilItIsHandedOver() {
        Delivery begun = Delivery.byMail(UUID.randomUUID(), "gxj@example.org", NOW);
        begun.begin(NOW);
        Delivery handedOver = Delivery.byMail(UUID.randomUUID(), "gxj@example.org", NOW);
        handedOver.begin(NOW);
        handedOver.handOver(NOW);

        List.of(delivery, begun, handedOver).forEach(it -> it.withdraw(NOW));

        assertThat(List.of(delivery, begun)).allSatisfy(it -> {
            assertThat(it.state()).isEqualTo(DeliveryState.DEAD);
            assertThat(it.view().attempts())
                    .singleElement()
                    .satisfies(attempt -> assertThat(attempt.result()).isEqualTo(Attempt.Result.WITHDRAWN));
        });
        assertThat(handedOver.state()).isEqualTo(DeliveryState.SENDING);
        begun.end(1, new Outcome.Failed("超时"), NOW, PATIENCE);
        assertThat(begun.state()).isEqualTo(DeliveryState.DEAD);
    }

    private void fail(Patience patience) {
        delivery.end(delivery.begin(NOW), new Outcome.Failed("拒绝连接"), NOW, patience);
    }

    private void uncertain() {
        delivery.begin(NOW);
        delivery.handOver(NOW);
        delivery.abandon(NOW.plusSeconds(60), PATIENCE);
    }

    private static Decision decision(Decision.Verdict verdict) {
        return new Decision(verdict, "收函单位来电", "u-1", NOW.plusSeconds(600));
    }
}
