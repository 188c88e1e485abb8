package cn.baton.notification.document;

import cn.baton.notification.config.LettersConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The fonts on hand: those of the configured folder, and Noto Sans SC (OFL), which comes with the service and has every
 * character of GBK. The bundled fonts are unpacked, since reading 10 MB out of the jar for every letter takes longer than
 * setting it.
 */
@ApplicationScoped
class FontShelf {

    private static final String BUNDLED = "/fonts/ttf/NotoSansSC/";
    private static final List<String> BODY_FIRST = List.of("fang", "仿宋");
    private static final List<String> TITLE_ONLY = List.of("biaosong", "小标宋", "song-bold", "song_bold");

    private final LettersConfig config;
    private final UnpackedFiles unpacked;

    @Inject
    FontShelf(LettersConfig config, UnpackedFiles unpacked) {
        this.config = config;
        this.unpacked = unpacked;
    }

    /** 仿宋 first, then what else the folder has, the bundled font last. */
    List<FontFile> forBody() {
        List<FontFile> fonts = new ArrayList<>();
        folder().sorted(Comparator.comparing((Path font) -> !isOneOf(font, BODY_FIRST))
                        .thenComparing(FontShelf::name))
                .filter(font -> !isOneOf(font, TITLE_ONLY))
                .forEach(font -> fonts.add(new FontFile("body" + fonts.size(), font.toUri())));
        fonts.add(bundled("NotoSansSC-Regular"));
        return fonts;
    }

    /** 小标宋 or its stand-in where the folder has one, then the bundled bold font. */
    List<FontFile> forTitles() {
        List<FontFile> fonts = new ArrayList<>();
        folder().sorted(Comparator.comparing(FontShelf::name))
                .filter(font -> isOneOf(font, TITLE_ONLY))
                .forEach(font -> fonts.add(new FontFile("title" + fonts.size(), font.toUri())));
        fonts.add(bundled("NotoSansSC-Bold"));
        return fonts;
    }

    private Stream<Path> folder() {
        if (config.fontFolder().isEmpty()) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.list(config.fontFolder().get())) {
            return files
                    .filter(file -> name(file).endsWith(".otf") || name(file).endsWith(".ttf"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException("The font folder cannot be read", e);
        }
    }

    private FontFile bundled(String name) {
        return new FontFile(name, unpacked.file(BUNDLED + name + ".ttf").toUri());
    }

    private static boolean isOneOf(Path font, List<String> marks) {
        return marks.stream().anyMatch(name(font)::contains);
    }

    private static String name(Path font) {
        return font.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
