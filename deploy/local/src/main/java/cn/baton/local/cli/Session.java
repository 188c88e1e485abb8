package cn.baton.local.cli;

import cn.baton.embedded.TokenIssuer;
import cn.baton.local.cli.Invocation.StackFlags;
import cn.baton.local.stack.ExternalServers;
import cn.baton.local.stack.PortPlan;
import cn.baton.local.stack.Stack;
import cn.baton.local.stack.StackOptions;
import cn.baton.local.stack.StackStartException;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** One stack from its start until Ctrl-C. */
final class Session {

    /** What to do with a stack that is up. */
    interface Task {

        /** @return whether to leave the stack up afterwards */
        boolean run(Stack stack, Summary summary) throws InterruptedException;
    }

    private final Path home;
    private final StackFlags flags;
    private final Map<String, String> settings;
    private final PrintStream out;

    /** @param settings of the services, by the names of environment variables */
    Session(Path home, StackFlags flags, Map<String, String> settings, PrintStream out) {
        this.home = home;
        this.flags = flags;
        this.settings = settings;
        this.out = out;
    }

    /** @throws InterruptedException when a signal ends the session, which is how a stack that is left up ends */
    void run(Task task) throws StackStartException, InterruptedException {
        long begin = System.nanoTime();
        refuseSecond();
        Path folder = RunFile.folder(home, flags.portBase());
        StackOptions options = new StackOptions(
                home,
                folder,
                flags.data(),
                PortPlan.from(flags.portBase()),
                flags.withoutServers() ? ExternalServers.fromEnvironment(System.getenv()) : null,
                settings);
        out.printf("Starting Baton on 127.0.0.1%n%n");
        try (Stack stack = Stack.start(options, new Terminal(out, flags.verbose()))) {
            runFileOf(stack).write(folder);
            Summary summary = new Summary(stack, out);
            summary.printFigures(Duration.ofNanos(System.nanoTime() - begin));
            if (task.run(stack, summary)) {
                out.printf("%nCtrl-C stops all of it.%n");
                stack.prepareNextStart();
                new CountDownLatch(1).await();
            }
        } finally {
            RunFile.delete(folder);
        }
    }

    private void refuseSecond() throws StackStartException {
        for (RunFile other : RunFile.running(home)) {
            if (other.portBase() == flags.portBase()) {
                throw new StackStartException(
                        "Baton is running here already, as process %d with port base %d.%nStop it first, or run another one beside it: --port-base %d"
                                .formatted(other.pid(), other.portBase(), other.portBase() + 1000));
            }
        }
    }

    private RunFile runFileOf(Stack stack) throws InterruptedException {
        if (stack.hasOwnServers()) {
            TokenIssuer issuer = stack.issuer();
            return RunFile.ofThisProcess(
                    flags.portBase(), issuer.issuer(), TokenIssuer.CLIENT_ID, issuer.clientSecret());
        }
        return RunFile.ofThisProcess(
                flags.portBase(), stack.options().external().authServerUrl(), null, null);
    }
}
