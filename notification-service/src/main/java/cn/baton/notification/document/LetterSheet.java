package cn.baton.notification.document;

import java.time.Instant;
import java.util.List;

/**
 * What stands on the sheets of a letter.
 *
 * @param body paragraphs, one a line; the first is the salutation when it ends with a colon
 * @param date day of the sign-off as it is printed
 * @param signedAt the document's own time of creation
 */
public record LetterSheet(String organ, String number, String title, String body, String date, Instant signedAt) {

    /** Width of the line that holds the organ's name, a little less than the rules' 170 mm. */
    private static final int HEAD_WIDTH = 465;

    private static final int LARGEST_HEAD = 32;

    /** Characters as wide as high that fit into the text area: 156 mm at 22 pt. */
    private static final int LINE_OF_TITLE = 20;

    /** At 16 pt, and indented by two. */
    private static final int LINE_OF_BODY = 25;

    /** Size in pt in which the organ's name fits on its line. */
    public int organSize() {
        return Math.min(LARGEST_HEAD, HEAD_WIDTH / organ.codePointCount(0, organ.length()));
    }

    /** The title as it is set. */
    public String heading() {
        return LineBreaks.in(title, LINE_OF_TITLE);
    }

    /** A paragraph as it is set; the salutation is not indented. */
    public record Line(String text, boolean indented) {}

    public List<Line> lines() {
        List<String> texts =
                body.lines().map(String::strip).filter(text -> !text.isEmpty()).toList();
        return java.util.stream.IntStream.range(0, texts.size())
                .mapToObj(
                        i -> new Line(LineBreaks.in(texts.get(i), LINE_OF_BODY), i > 0 || !isSalutation(texts.get(i))))
                .toList();
    }

    private static boolean isSalutation(String text) {
        return text.endsWith("：") || text.endsWith(":");
    }
}
