package cn.baton.local.cli;

import cn.baton.local.stack.ServiceDefinition;
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
    public void crashed(String part, int exitCode, List<String> lastLines, Duration gap) {
        StringBuilder text = new StringBuilder();
        text.append("%n%s  %s crashed (%s) and is started again %s. Its last lines:%n"
                .formatted(now(), subject(part), describe(exitCode), gap.isZero() ? "at once" : "in" + seconds(gap)));
        lastLines.forEach(line -> text.append("          | ").append(line).append(System.lineSeparator()));
        out.print(text);
    }

    @Override
    public void back(String part, Duration time) {
        out.printf("%s  %s is ready again after%s%n", now(), subject(part), seconds(time));
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

    private static String subject(String part) {
        boolean service =
                ServiceDefinition.all().stream().anyMatch(each -> each.name().equals(part));
        return service ? "The " + part + " service" : part;
    }

    private static String describe(int exitCode) {
        if (exitCode < 0) {
            return "it did not start";
        }
        return exitCode > SIGNALLED ? "signal " + (exitCode - SIGNALLED) : "exit code " + exitCode;
    }

    private static String now() {
        return LocalTime.now().format(TIME);
    }
}
