package cn.baton.local.cli;

import cn.baton.demo.StoryListener;
import cn.baton.demo.StoryResult;
import cn.baton.local.cli.Invocation.Demo;
import cn.baton.local.stack.StackStartException;
import cn.baton.local.story.StackStory;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Starts a stack and tells the story with it. */
final class DemoCommand {

    private final Path home;
    private final PrintStream out;

    DemoCommand(Path home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    /** @return whether every step of the story succeeded */
    boolean run(Demo demo) throws StackStartException, InterruptedException {
        AtomicBoolean succeeded = new AtomicBoolean();
        Map<String, String> live = new LiveSince(demo.stack().data(), System.getenv())
                .settingsFrom(LocalDate.now(ZoneId.of("Asia/Shanghai")));
        new Session(home, demo.stack(), live, out).run((stack, summary) -> {
            out.println();
            StoryResult result = new StackStory(stack, out).run(StoryListener.NONE);
            succeeded.set(result.succeeded());
            print(result);
            if (!demo.exit()) {
                summary.printAddresses(demo.stack().portBase());
            }
            return !demo.exit();
        });
        return succeeded.get();
    }

    private void print(StoryResult result) {
        if (result.succeeded()) {
            out.printf("%nThe story ended as it should.%n");
            return;
        }
        out.printf("%nThe story did not end as it should:%n");
        result.failures().forEach(failure -> out.println("  - " + failure));
    }
}
