package cn.baton.support.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A table as text of which some lines are none: bytes of another encoding were pasted in, or control characters. Its other
 * lines can still be read, and those that cannot are to be named.
 */
public final class MostlyText {

    /** Stands for what does not decode; no text has it. */
    public static final char REPLACEMENT = '\uFFFF';

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int MOST_FAULTY_LINES = 1_000;
    private static final int BUFFER = 8_192;

    private MostlyText() {}

    /** In which encoding more than half of its lines are text; empty when it is none that is known here. */
    public static Optional<Charset> of(Path file) throws IOException {
        Optional<Charset> whole = TextEncoding.of(file);
        boolean isCertain = whole.filter(charset -> !charset.equals(GB18030)).isPresent();
        if (isCertain || Files.size(file) == 0) {
            return whole;
        }
        // What is UTF-8 but for a line often decodes as something in GB18030; text in GB18030 hardly ever is UTF-8.
        Lines utf8 = read(file, StandardCharsets.UTF_8);
        if (utf8.areMostlyText() && utf8.wide > utf8.faults) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        return whole.isPresent() || !read(file, GB18030).areMostlyText() ? whole : Optional.of(GB18030);
    }

    /** Reads the text, with {@link #REPLACEMENT} for what does not decode. */
    public static Reader reader(Path file, Charset charset) throws IOException {
        InputStream content = Files.newInputStream(file);
        return new InputStreamReader(
                content,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(REPLACEMENT)));
    }

    /** Whether the character is no part of a text. */
    public static boolean isFault(char character) {
        return character == REPLACEMENT || character < ' ' && "\t\r\n\f".indexOf(character) < 0;
    }

    private static Lines read(Path file, Charset charset) throws IOException {
        Lines lines = new Lines();
        char[] buffer = new char[BUFFER];
        try (Reader text = reader(file, charset)) {
            for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    lines.take(buffer[i]);
                }
            }
        }
        lines.take('\n');
        return lines;
    }

    private static final class Lines {

        private int lines;
        private int faultyLines;
        private long faults;
        private long wide;
        private boolean faulty;
        private boolean filled;

        void take(char character) {
            if (character == '\n' || character == '\r') {
                lines += filled ? 1 : 0;
                faultyLines += faulty ? 1 : 0;
                faulty = false;
                filled = false;
                return;
            }
            filled = true;
            if (isFault(character)) {
                faulty = true;
                faults++;
            } else if (character > 0x7f) {
                wide++;
            }
        }

        boolean areMostlyText() {
            return faultyLines <= MOST_FAULTY_LINES && 2L * faultyLines < lines;
        }
    }
}
