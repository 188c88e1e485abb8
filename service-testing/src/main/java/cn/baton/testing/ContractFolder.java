package cn.baton.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of a {@code contracts/} folder. A service that announces nothing has none of them. */
record ContractFolder(Path path) {

    String read(String kind, String file) {
        return read(path.resolve(kind).resolve(file));
    }

    boolean has(String kind, String file) {
        return Files.exists(path.resolve(kind).resolve(file));
    }

    /** The lines of a list, without those that are empty or a comment. */
    List<String> lines(String file) {
        Path list = path.resolve(file);
        return Files.exists(list)
                ? read(list)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .toList()
                : List.of();
    }

    /** Of the files with this ending, without it. */
    List<String> names(String kind, String ending) {
        if (!Files.isDirectory(path.resolve(kind))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path.resolve(kind))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
