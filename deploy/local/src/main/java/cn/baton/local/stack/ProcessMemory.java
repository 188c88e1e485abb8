package cn.baton.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Asks Linux how much memory a process occupies; elsewhere asks {@code ps}. */
final class ProcessMemory {

    private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB");
    private static final Pattern SHARE = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB");
    private static final long KIB = 1024;

    /** In bytes; 0 when there is no such process. */
    long resident(long pid) {
        return read(pid, "status", RESIDENT).orElseGet(() -> askPs(pid));
    }

    /** Of a process and all below it, in bytes; a page that several of them share counts once. */
    long shareOfTree(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                .mapToLong(process -> share(process.pid()))
                .sum();
    }

    private long share(long pid) {
        return read(pid, "smaps_rollup", SHARE).orElseGet(() -> resident(pid));
    }

    private static OptionalLong read(long pid, String file, Pattern pattern) {
        try {
            Matcher matcher = pattern.matcher(Files.readString(Path.of("/proc", Long.toString(pid), file)));
            return matcher.find() ? OptionalLong.of(Long.parseLong(matcher.group(1)) * KIB) : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    private static long askPs(long pid) {
        if (pid <= 0 || Files.isDirectory(Path.of("/proc/self"))) {
            return 0;
        }
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            try (var output = ps.inputReader()) {
                String kib = output.readLine();
                return kib == null ? 0 : Long.parseLong(kib.strip()) * KIB;
            }
        } catch (IOException e) {
            return 0;
        }
    }
}
