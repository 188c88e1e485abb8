package cn.baton.support.inbox;

import io.quarkus.runtime.ShutdownEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class HandlerThreadsTest {

    private final HandlerThreads threads = new HandlerThreads(new ConsumersConfig() {
        @Override
        public int parallel() {
            return 1;
        }

        @Override
        public int batchSize() {
            return 100;
        }
    });

    private final ExecutorService others = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        others.shutdownNow();
    }

    @Test
    void stoppingWaitsForWhatIsAtWork() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        CompletableFuture<Void> work = CompletableFuture.runAsync(
                () -> threads.run(List.of(() -> {
                    begun.countDown();
                    awaitQuietly(mayEnd);
                    ended.incrementAndGet();
                })),
                others);
        begun.await();
        CompletableFuture<Void> stop = CompletableFuture.runAsync(this::stop, others);
        await().until(this::isStopping);

        assertThat(stop).isNotDone();
        mayEnd.countDown();
        stop.join();

        assertThat(ended).hasValue(1);
        work.join();
    }

    @Test
    void nothingIsBegunAfterwards() {
        stop();

        assertThatThrownBy(() -> threads.run(List.of(() -> {}))).isInstanceOf(HandlerThreads.StoppedException.class);
    }

    @Test
    void aPauseEndsWhenTheServiceStops() {
        CompletableFuture<Void> pause = CompletableFuture.runAsync(() -> threads.pause(Duration.ofDays(1)), others);
        stop();

        assertThatThrownBy(pause::join).hasCauseInstanceOf(HandlerThreads.StoppedException.class);
    }

    @Test
    void aFailureIsThatOfTheWhole() {
        AtomicInteger taken = new AtomicInteger();

        assertThatThrownBy(() -> threads.run(List.of(
                        () -> {
                            throw new IllegalArgumentException("this one");
                        },
                        taken::incrementAndGet)))
                .hasMessage("this one");
        assertThat(taken).hasValue(1);
    }

    private boolean isStopping() {
        try {
            threads.requireRunning();
            return false;
        } catch (HandlerThreads.StoppedException stopping) {
            return true;
        }
    }

    private void stop() {
        try {
            threads.stop(new ShutdownEvent());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
