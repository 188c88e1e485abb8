package cn.baton.support.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * In which encoding a text is kept: UTF-16 where a mark says so (Excel's “Unicode text”), else UTF-8 or GB18030, told by
 * which of them it decodes in. What decodes without a fault as UTF-8 is UTF-8: text in GB18030 hardly ever does.
 */
public final class TextEncoding {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int BUFFER = 8_192;
    private static final String CONTROLS_OF_TEXT = "\t\r\n\f";

    private TextEncoding() {}

    /** Empty when it is no text, or none in an encoding that is known here. */
    public static Optional<Charset> of(Path file) throws IOException {
        if (Files.size(file) > 0) {
            for (Charset charset : candidates(file)) {
                if (fault(file, charset).isEmpty()) {
                    return Optional.of(charset);
                }
            }
        }
        return Optional.empty();
    }

    /** Where it stops to be a text: by the encoding that makes sense of most of it. */
    static Optional<Fault> fault(Path file) throws IOException {
        Fault last = null;
        for (Charset charset : candidates(file)) {
            Optional<Fault> fault = fault(file, charset);
            if (fault.isEmpty()) {
                return fault;
            }
            last = last == null || fault.get().read() > last.read() ? fault.get() : last;
        }
        return Optional.ofNullable(last);
    }

    private static List<Charset> candidates(Path file) throws IOException {
        byte[] head = new byte[3];
        try (var content = Files.newInputStream(file)) {
            content.readNBytes(head, 0, head.length);
        }
        if (head[0] == (byte) 0xff && head[1] == (byte) 0xfe || head[0] == (byte) 0xfe && head[1] == (byte) 0xff) {
            return List.of(StandardCharsets.UTF_16);
        }
        boolean marked = head[0] == (byte) 0xef && head[1] == (byte) 0xbb && head[2] == (byte) 0xbf;
        return marked ? List.of(StandardCharsets.UTF_8) : List.of(StandardCharsets.UTF_8, GB18030);
    }

    private static Optional<Fault> fault(Path file, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer chars = CharBuffer.allocate(BUFFER);
        Place place = new Place();
        try (SeekableByteChannel content = Files.newByteChannel(file)) {
            for (boolean end = false; !end; bytes.compact()) {
                end = content.read(bytes) < 0;
                bytes.flip();
                CoderResult result;
                do {
                    result = decoder.decode(bytes, chars, end);
                    chars.flip();
                    if (!place.passes(chars)) {
                        return Optional.of(place.fault(true));
                    }
                    chars.clear();
                } while (result.isOverflow());
                if (result.isError()) {
                    return Optional.of(place.fault(false));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * What is wrong, and where.
     *
     * @param read characters before it
     * @param line from 1
     * @param character in the line, from 1
     * @param control whether it is a control character; else it does not decode
     */
    record Fault(long read, int line, int character, boolean control) {}

    /** Goes along with what is read. */
    private static final class Place {

        private long read;
        private int line = 1;
        private int character = 1;

        /** Stops before the first character that no text has. */
        boolean passes(CharBuffer chars) {
            while (chars.hasRemaining()) {
                char next = chars.get();
                if (next < ' ' && CONTROLS_OF_TEXT.indexOf(next) < 0) {
                    return false;
                }
                read++;
                character = next == '\n' ? 1 : character + 1;
                line += next == '\n' ? 1 : 0;
            }
            return true;
        }

        Fault fault(boolean control) {
            return new Fault(read, line, character, control);
        }
    }
}
