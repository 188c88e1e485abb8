package cn.baton.support.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files that last no longer than the work on them. Each says in its name whose it is, so that what a killed process left
 * behind can be told from what a living one works on.
 */
public final class TempFiles {

    static final String START = "baton-work-";
    private static final Pattern NAME = Pattern.compile(START + "(\\d{1,18})-.*");

    private TempFiles() {}

    /** @param what a word that tells people what it is */
    public static Path create(String what, String ending) throws IOException {
        return Files.createTempFile(START + ProcessHandle.current().pid() + "-" + what + "-", ending);
    }

    /** Id of the process that made it; empty for what is none of ours. */
    static OptionalLong owner(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches() ? OptionalLong.of(Long.parseLong(name.group(1))) : OptionalLong.empty();
    }
}
