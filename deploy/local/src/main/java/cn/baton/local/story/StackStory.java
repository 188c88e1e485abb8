package cn.baton.local.story;

import cn.baton.demo.Endpoints;
import cn.baton.demo.Story;
import cn.baton.demo.StoryListener;
import cn.baton.demo.StoryResult;
import cn.baton.demo.TokenSource;
import cn.baton.embedded.TokenIssuer;
import cn.baton.embedded.TokenRequest;
import cn.baton.local.stack.ServiceDefinition;
import cn.baton.local.stack.Stack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** The story, told with a stack that is up and has its own servers. */
public final class StackStory {

    private static final Duration VALIDITY = Duration.ofHours(1);

    private final Stack stack;
    private final PrintStream out;

    public StackStory(Stack stack, PrintStream out) {
        this.stack = stack;
        this.out = out;
    }

    /** @param listener hears of each step before it is done */
    public StoryResult run(StoryListener listener) throws InterruptedException {
        Endpoints endpoints = new Endpoints(
                stack.url(ServiceDefinition.PROJECT),
                stack.url(ServiceDefinition.ISSUE),
                stack.url(ServiceDefinition.NOTIFICATION),
                stack.url(ServiceDefinition.SCORING),
                stack.mailbox());
        TokenIssuer issuer = stack.issuer();
        TokenSource tokens = (subject, role, unit, area) ->
                issuer.token(new TokenRequest(subject, List.of(role), unit, area, VALIDITY));
        return new Story(endpoints, tokens, out).run(listener);
    }
}
