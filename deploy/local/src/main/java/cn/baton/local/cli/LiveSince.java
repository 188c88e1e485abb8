package cn.baton.local.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/**
 * The first day of live operation of a stack, as its services take it: of a demo the day on which its history is loaded, and
 * the same whenever its data are used again. The environment precedes.
 */
final class LiveSince {

    static final String SETTING = "BATON_LIVE_SINCE";

    private static final String FILE = "live-since";

    private final Path data;
    private final Map<String, String> environment;

    /** @param data what the stack keeps, or null */
    LiveSince(Path data, Map<String, String> environment) {
        this.data = data;
        this.environment = environment;
    }

    /** Of a stack that was set up before: nothing where no day was set, and so everything counts. */
    Map<String, String> settings() {
        if (environment.containsKey(SETTING) || data == null || Files.notExists(file())) {
            return Map.of();
        }
        try {
            return Map.of(SETTING, Files.readString(file()).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a stack that history is loaded into today, unless that happened before. */
    Map<String, String> settingsFrom(LocalDate today) {
        if (environment.containsKey(SETTING) || !settings().isEmpty()) {
            return settings();
        }
        if (data != null) {
            try {
                Files.createDirectories(data);
                Files.writeString(file(), today + System.lineSeparator());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Map.of(SETTING, today.toString());
    }

    private Path file() {
        return data.resolve(FILE);
    }
}
