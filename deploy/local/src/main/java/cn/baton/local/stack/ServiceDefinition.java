package cn.baton.local.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One service of the suite as the local stack runs it. {@link #all()} is the one list of them.
 *
 * @param name also the name of its database; {@code <name>-service} is its module
 * @param portOffset its port, counted from the port base
 * @param sendsMail whether it needs a mail server
 */
public record ServiceDefinition(String name, int portOffset, boolean sendsMail) {

    public static final ServiceDefinition PROJECT = new ServiceDefinition("project", 1, false);
    public static final ServiceDefinition ISSUE = new ServiceDefinition("issue", 2, false);
    public static final ServiceDefinition NOTIFICATION = new ServiceDefinition("notification", 3, true);
    public static final ServiceDefinition SCORING = new ServiceDefinition("scoring", 4, false);

    private static final List<ServiceDefinition> ALL = List.of(PROJECT, ISSUE, NOTIFICATION, SCORING);

    public static List<ServiceDefinition> all() {
        return ALL;
    }

    static int longestName() {
        return ALL.stream().mapToInt(service -> service.name().length()).max().orElseThrow();
    }

    /** Where the build leaves the runnable application. */
    public Path applicationJar(Path home) {
        return home.resolve(name + "-service").resolve(Path.of("target", "quarkus-app", "quarkus-run.jar"));
    }

    boolean isBuilt(Path home) {
        return Files.isRegularFile(applicationJar(home));
    }
}
