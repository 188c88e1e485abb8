package cn.baton.local.stack;

import cn.baton.embedded.LeashedCommand;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How the JVM of a service is started: small, and ready soon. */
final class ServiceJvm implements ServiceLauncher {

    static final Duration GRACE = Duration.ofSeconds(10);

    // The archive of classes is made with the same ones.
    private static final List<String> SHAPE = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss512k");

    private static final List<String> LIMITS = List.of(
            "-Xms32m",
            "-Xmx192m",
            "-XX:MaxMetaspaceSize=192m",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:+ExitOnOutOfMemoryError");

    private static final List<String> PROPERTIES = List.of(
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    private final Path applicationJar;
    private final Path workingDirectory;
    private final Map<String, String> environment;
    private final ClassArchive archive;

    ServiceJvm(Path applicationJar, Path workingDirectory, Map<String, String> environment) {
        this.applicationJar = applicationJar;
        this.workingDirectory = workingDirectory;
        this.environment = Map.copyOf(environment);
        this.archive = new ClassArchive(applicationJar);
    }

    @Override
    public LeashedCommand command() {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(SHAPE);
        command.addAll(LIMITS);
        command.addAll(archive.flags());
        command.addAll(PROPERTIES);
        command.addAll(List.of("-jar", applicationJar.toString()));
        return LeashedCommand.of(command)
                .withEnvironment(environment)
                // One arena for each of glibc's threads would cost some 50 MB in all.
                .withEnvironment("MALLOC_ARENA_MAX", "2")
                .inDirectory(workingDirectory)
                .withGrace(GRACE);
    }

    @Override
    public void failed() {
        archive.discard();
    }

    /** Makes the next start faster; see {@link ClassArchive#make}. */
    void makeArchive() throws InterruptedException {
        archive.make(SHAPE);
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
