package cn.baton.notification.document;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The date of a PDF's metadata (XMP). FOP takes it from the wall clock; set to the date of creation instead, the same
 * letter gives the same bytes a second later too.
 */
final class MetadataDate {

    private static final Pattern CREATED = Pattern.compile("<xmp:CreateDate>([^<]+)</xmp:CreateDate>");
    private static final Pattern STAMPED = Pattern.compile("<xmp:MetadataDate>([^<]+)</xmp:MetadataDate>");

    private MetadataDate() {}

    static byte[] settle(byte[] pdf) {
        // One character a byte; the metadata is not compressed, so that others can read it.
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        Matcher created = CREATED.matcher(text);
        Matcher stamped = STAMPED.matcher(text);
        if (!created.find()
                || !stamped.find()
                || created.group(1).length() != stamped.group(1).length()) {
            throw new IllegalStateException("The PDF's metadata has not the dates that it should");
        }
        byte[] settled = pdf.clone();
        byte[] date = created.group(1).getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(date, 0, settled, stamped.start(1), date.length);
        return settled;
    }
}
