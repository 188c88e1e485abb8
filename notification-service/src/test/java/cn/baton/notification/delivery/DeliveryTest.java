package cn.baton.notification.delivery;

import cn.baton.notification.delivery.Delivery.Patience;
import cn.baton.support.problem.IllegalTransitionException;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DeliveryTest {

    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
    private static final Patience PATIENCE = new Patience(3, Duration.ofSeconds(30), Duration.ofSeconds(50));

    private final Delivery delivery = Delivery.byMail(UUID.randomUUID(), "gxj@example.org", NOW);

    @Test
    void isDueAtOnce() {
        assertThat(delivery.view().state()).isEqualTo(DeliveryState.PENDING);
        assertThat(delivery.view().nextAttemptAt()).isEqualTo(NOW);
    }

    @Test
    void isTriedAgainAfterGrowingGapsAndThenGivenUp() {
        delivery.failed("拒绝连接", NOW, PATIENCE);
        assertThat(delivery.view().nextAttemptAt()).isEqualTo(NOW.plusSeconds(30));
        delivery.failed("拒绝连接", NOW, PATIENCE);
        assertThat(delivery.view().nextAttemptAt()).isEqualTo(NOW.plusSeconds(50));
        assertThat(delivery.view().state()).isEqualTo(DeliveryState.FAILED);

        delivery.failed("拒绝连接", NOW, PATIENCE);

        assertThat(delivery.isDead()).isTrue();
        assertThat(delivery.view().nextAttemptAt()).isNull();
        assertThat(delivery.view().attempts()).hasSize(3);
    }

    @Test
    void beginsAnewWhenReplayed() {
        Patience once = new Patience(1, Duration.ofSeconds(1), Duration.ofSeconds(1));
        delivery.failed("无此地址", NOW, once);

        delivery.replay("new@example.org", NOW);
        delivery.failed("拒绝连接", NOW, PATIENCE);

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
    void isWithdrawnOnlyWhileItWaits() {
        Delivery sent = Delivery.byMail(UUID.randomUUID(), "gxj@example.org", NOW);
        sent.sent(NOW);
        sent.withdraw(NOW);
        delivery.withdraw(NOW);

        assertThat(sent.view().state()).isEqualTo(DeliveryState.SENT);
        assertThat(delivery.view().state()).isEqualTo(DeliveryState.DEAD);
        assertThat(delivery.view().attempts())
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.result()).isEqualTo(Attempt.Result.WITHDRAWN));
    }
}
