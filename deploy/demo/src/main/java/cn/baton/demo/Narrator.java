package cn.baton.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Predicate;

/** Tells each step as it happens: what was called, what came of it, and how soon another service knew. */
final class Narrator {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final PrintStream out;
    private final StoryListener listener;
    private int step;

    Narrator(PrintStream out, StoryListener listener) {
        this.out = out;
        this.listener = listener;
    }

    void begin(String name, String title) {
        listener.before(name);
        out.printf("%n%2d  %s%n", ++step, title);
    }

    void called(Answer answer, String outcome) {
        String again = answer.attempts() > 1 ? " (attempt " + answer.attempts() + ")" : "";
        out.printf("    %-62s %d %5d ms%s%n", shorten(answer.call()), answer.status(), answer.millis(), again);
        say(outcome);
    }

    void say(String line) {
        if (!line.isEmpty()) {
            out.println("      " + line);
        }
    }

    /** Something that is to become visible in another service. */
    @FunctionalInterface
    interface Look {
        Answer take() throws InterruptedException;
    }

    /** Looks again and again until it is there, and tells how long that took. */
    Answer await(String service, String what, Look look, Predicate<Answer> there) throws InterruptedException {
        long start = System.nanoTime();
        while (true) {
            Answer answer = look.take();
            long millis = (System.nanoTime() - start) / 1_000_000;
            if (there.test(answer)) {
                say("→ %s: %s, visible after %d ms".formatted(service, what, millis));
                return answer;
            }
            if (millis > PATIENCE.toMillis()) {
                throw new StoryFailure(
                        "%s did not show it within %d s: %s".formatted(service, PATIENCE.toSeconds(), what));
            }
            Thread.sleep(PAUSE);
        }
    }

    /** Ids are long and tell a reader nothing. */
    private static String shorten(String call) {
        return call.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "{id}");
    }
}
