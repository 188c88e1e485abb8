package cn.baton.embedded;

import java.io.IOException;
import java.nio.file.Path;

/** Another JVM that runs {@link OwnerMain}: what it started, and the means to kill it. */
record Owner(Process process, long childPid, Path dataDirectory) {

    static Owner of(String server, Path dataDirectory) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OwnerMain.class.getName(),
                        server,
                        dataDirectory == null ? "" : dataDirectory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line = process.inputReader().readLine();
        if (line == null) {
            throw new IOException("the owner has not started " + server);
        }
        String[] words = line.split(" ", 2);
        return new Owner(process, Long.parseLong(words[0]), Path.of(words[1]));
    }

    boolean childIsAlive() {
        return ProcessHandle.of(childPid).map(ProcessHandle::isAlive).orElse(false);
    }

    /** SIGKILL, as the kernel's out-of-memory killer sends it. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }
}
