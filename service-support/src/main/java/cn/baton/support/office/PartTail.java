package cn.baton.support.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What stands in a part behind the end of an element, without reading as XML what is before it: a sheet's rows are most
 * of it, and what is said of them all comes after them.
 */
final class PartTail {

    private static final int BUFFER = 64 * 1_024;

    /** Longer than any name that is looked for, with its prefix. */
    private static final int MOST_OF_TAG = 256;

    private final InputStream content;
    private final String element;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int end;
    private String root;

    private PartTail(InputStream content, String element) {
        this.content = content;
        this.element = element;
    }

    /**
     * The rest in an element like the part's own, so that it can be read as XML up to that element's end; the whole part
     * when it is not in an encoding that has ASCII in it; empty when the element does not end.
     */
    static Optional<InputStream> of(InputStream content, String element) throws IOException {
        return new PartTail(content, element).find();
    }

    private Optional<InputStream> find() throws IOException {
        fill();
        if (end > 1 && (buffer[0] == 0 || buffer[1] == 0 || (buffer[0] & 0xfe) == 0xfe)) {
            return Optional.of(rest(""));
        }
        while (skipTo('<')) {
            String tag = tag();
            if (root == null && !tag.isEmpty() && Character.isLetter(tag.charAt(0))) {
                root = tag.split("[\\s/]", 2)[0];
            }
            if (tag.startsWith("/") && isElement(tag.substring(1).strip())) {
                return Optional.of(rest("<" + root + ">"));
            }
        }
        return Optional.empty();
    }

    private boolean isElement(String name) {
        return root != null && (name.equals(element) || name.endsWith(":" + element));
    }

    private InputStream rest(String start) {
        InputStream read = new ByteArrayInputStream(buffer, next, end - next);
        InputStream opened = new ByteArrayInputStream(start.getBytes(StandardCharsets.ISO_8859_1));
        return new SequenceInputStream(new SequenceInputStream(opened, read), content);
    }

    /** What follows a {@code <}, as far as a name can be long; leaves it at the next {@code <} or behind the {@code >}. */
    private String tag() throws IOException {
        StringBuilder tag = new StringBuilder();
        while (tag.length() < MOST_OF_TAG && (next < end || fill())) {
            byte character = buffer[next];
            if (character == '<') {
                break;
            }
            next++;
            if (character == '>') {
                break;
            }
            tag.append((char) (character & 0xff));
            // Only what closes is of interest to its end, and the first that opens.
            if (root != null && tag.charAt(0) != '/') {
                break;
            }
        }
        return tag.toString();
    }

    private boolean skipTo(char wanted) throws IOException {
        while (next < end || fill()) {
            while (next < end) {
                if (buffer[next++] == wanted) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean fill() throws IOException {
        next = 0;
        end = Math.max(content.readNBytes(buffer, 0, BUFFER), 0);
        return end > 0;
    }
}
