package cn.baton.local.cli;

import cn.baton.local.cli.Invocation.Demo;
import cn.baton.local.cli.Invocation.Token;
import cn.baton.local.cli.Invocation.Up;
import cn.baton.local.stack.StackStartException;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * Does what the command line asks for. Exit statuses: 0 success, 1 failure, 2 a command line that cannot be understood,
 * and 128 plus a signal's number.
 */
public final class Launcher {

    private static final int SUCCESS = 0;
    private static final int FAILURE = 1;
    private static final int MISUSE = 2;

    private final Path home;
    private final PrintStream out;
    private final PrintStream err;

    /** @param home the checkout */
    public Launcher(Path home, PrintStream out, PrintStream err) {
        this.home = home;
        this.out = out;
        this.err = err;
    }

    /** @return the exit status */
    public int run(String... arguments) {
        Signals signals = Signals.interrupting(Thread.currentThread());
        try {
            return run(CommandLine.parse(arguments));
        } catch (UsageException e) {
            err.println(e.getMessage());
            err.println("./baton help shows what there is.");
            return MISUSE;
        } catch (StackStartException e) {
            err.println();
            err.println(e.getMessage());
            return FAILURE;
        } catch (IOException e) {
            err.println("No token: " + e.getMessage());
            return FAILURE;
        } catch (InterruptedException e) {
            return signals.exitStatus();
        }
    }

    private int run(Invocation invocation)
            throws UsageException, StackStartException, IOException, InterruptedException {
        return switch (invocation) {
            case Up(var flags) -> {
                new Session(home, flags, new LiveSince(flags.data(), System.getenv()).settings(), out)
                        .run((_, summary) -> {
                            summary.printAddresses(flags.portBase());
                            return true;
                        });
                yield SUCCESS;
            }
            case Demo demo -> new DemoCommand(home, out).run(demo) ? SUCCESS : FAILURE;
            case Token token -> {
                new TokenCommand(home, out).run(token);
                yield SUCCESS;
            }
        };
    }
}
