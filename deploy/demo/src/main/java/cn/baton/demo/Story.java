package cn.baton.demo;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One project from its registration to the closing of an issue on it, over HTTP alone: signing, start of works, a problem
 * found, a reminder letter with its number, its delivery by mail and its reply, rectification, closing by a second
 * person, and what the county's score makes of it.
 */
public final class Story {

    private final Endpoints at;
    private final Api api;
    private final PrintStream out;
    private final Map<String, Object> facts = new LinkedHashMap<>();

    public Story(Endpoints endpoints, TokenSource tokens, PrintStream out) {
        this.at = endpoints;
        this.api = new Api(tokens);
        this.out = out;
    }

    /** Tells the story once; may be told again on the same data, with a new issue on the same project. */
    public StoryResult run(StoryListener listener) throws InterruptedException {
        Narrator narrator = new Narrator(out, listener);
        facts.clear();
        try {
            String project = new ProjectChapter(at, api, narrator, facts).tell();
            String issue = new IssueChapter(at, api, narrator, facts).open(project);
            new LetterChapter(at, api, narrator, facts).tell(issue);
            new IssueChapter(at, api, narrator, facts).close(issue);
            new ScoreChapter(at, api, narrator, facts).tell(project, issue);
            return new StoryResult(true, List.of(), Map.copyOf(facts));
        } catch (StoryFailure failure) {
            out.println();
            out.println("    FAILED: " + failure.getMessage());
            return new StoryResult(false, List.of(failure.getMessage()), Map.copyOf(facts));
        }
    }
}
