package cn.baton.local.stack;

import cn.baton.embedded.Leash;
import cn.baton.embedded.LeashedCommand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/**
 * The classes of one service as its JVM wants them in memory, which makes a start two to three times as fast. Made from
 * the list of classes that an earlier start loaded, for one build and one JDK; a start never depends on it, and the JVM
 * passes over an archive that does not fit.
 */
final class ClassArchive {

    private final Path applicationJar;
    private final Path directory;
    private final String key;

    /** @param applicationJar must exist */
    ClassArchive(Path applicationJar) {
        this.applicationJar = applicationJar;
        this.directory = applicationJar.getParent().resolveSibling("class-archive");
        try {
            this.key =
                    Files.getLastModifiedTime(applicationJar).toMillis() + "-" + System.getProperty("java.vm.version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean exists() {
        return Files.exists(archive());
    }

    /** Uses the archive, or takes down what the next one needs. */
    List<String> flags() {
        if (exists()) {
            return List.of("-XX:SharedArchiveFile=" + archive());
        }
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            return List.of();
        }
        return List.of("-XX:DumpLoadedClassList=" + classList());
    }

    /** After a start with it has failed, for whatever reason. */
    void discard() {
        try {
            Files.deleteIfExists(archive());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes the archive from what a running service has loaded, which takes some ten seconds in a process of low
     * priority. Returns when it is there, or when nothing came of it.
     */
    void make(List<String> jvmFlags) throws InterruptedException {
        if (exists() || !Files.exists(classList())) {
            return;
        }
        Path list = directory.resolve("making.classes");
        Path fresh = directory.resolve("making.jsa");
        try {
            removeOthers();
            copyWholeLines(list);
        } catch (IOException e) {
            return;
        }
        Leash maker = Leash.start(LeashedCommand.of(command(jvmFlags, list, fresh)));
        try {
            if (maker.onExit().get() == 0) {
                Files.move(fresh, archive(), StandardCopyOption.ATOMIC_MOVE);
                Files.delete(list);
            }
        } catch (ExecutionException | IOException e) {
            // The next start is as slow as this one; nothing else is lost.
        } catch (InterruptedException e) {
            maker.kill();
            throw e;
        }
    }

    private List<String> command(List<String> jvmFlags, Path list, Path fresh) {
        List<String> command = new ArrayList<>(List.of("nice", "-n", "19", ServiceJvm.java()));
        command.addAll(jvmFlags);
        command.addAll(List.of(
                "-Xmx512m",
                "-Xshare:dump",
                "-XX:+AOTClassLinking",
                "-XX:SharedClassListFile=" + list,
                "-XX:SharedArchiveFile=" + fresh,
                "-cp",
                applicationJar.toString()));
        return command;
    }

    /** The service may be writing its list still. */
    private void copyWholeLines(Path target) throws IOException {
        String classes = Files.readString(classList());
        Files.writeString(target, classes.substring(0, classes.lastIndexOf('\n') + 1));
    }

    private void removeOthers() throws IOException {
        try (var files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                if (!file.getFileName().toString().startsWith(key)) {
                    Files.delete(file);
                }
            }
        }
    }

    private Path archive() {
        return directory.resolve(key + ".jsa");
    }

    private Path classList() {
        return directory.resolve(key + ".classes");
    }
}
