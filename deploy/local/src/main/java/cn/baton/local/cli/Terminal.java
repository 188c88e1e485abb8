package cn.baton.local.cli;

import cn.baton.local.stack.StackListener;

import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Tells people how the stack is doing. */
final class Terminal implements StackListener {

    private static final int SIGNALLED = 128;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final PrintStream out;
    private final boolean verbose;

    Terminal(PrintStream out, boolean verbose) {
        this.out = out;
        this.verbose = verbose;
    }

    @Override
    public void starting(List<String> parts) {
        out.println("  starting   " + String.join(", ", parts));
    }

    @Override
    public void ready(String part, Duration time) {
        out.printf("  ready      %-14s %s%n", part, seconds(time));
    }

    @Override
    public void crashed(String service, int exitCode, List<String> lastLines, Duration gap) {
        StringBuilder text = new StringBuilder();
        text.append("%n%s  The %s service crashed (%s) and is started again %s. Its last lines:%n"
                .formatted(now(), service, describe(exitCode), gap.isZero() ? "at once" : "in" + seconds(gap)));
        lastLines.forEach(line -> text.append("          | ").append(line).append(System.lineSeparator()));
        out.print(text);
    }

    @Override
    public void back(String service, Duration time) {
        out.printf("%s  The %s service is ready again after%s%n", now(), service, seconds(time));
    }

    @Override
    public void line(String line) {
        if (verbose) {
            out.println(line);
        }
    }

    @Override
    public void stopping() {
        out.printf("%nStopping; once more Ctrl-C hurries … ");
    }

    @Override
    public void stopped() {
        out.println("all stopped.");
    }

    /** With a width of its own, so that figures stand below each other. */
    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%5.1f s", time.toMillis() / 1000.0);
    }

    private static String describe(int exitCode) {
        return exitCode > SIGNALLED ? "signal " + (exitCode - SIGNALLED) : "exit code " + exitCode;
    }

    private static String now() {
        return LocalTime.now().format(TIME);
    }
}
