package cn.baton.notification.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The identifier in a PDF's trailer (ISO 32000-1, 14.4). FOP draws it at random; derived from the rest of the file
 * instead, the same letter gives the same bytes.
 */
final class FileIdentifier {

    /** The trailer ends the file, uncompressed. */
    private static final int TRAILER = 1024;

    private static final Pattern ID = Pattern.compile("/ID \\[<([0-9A-F]{32})>\\s*<([0-9A-F]{32})>]");

    private FileIdentifier() {}

    static byte[] derive(byte[] pdf) {
        int start = Math.max(0, pdf.length - TRAILER);
        String trailer = new String(pdf, start, pdf.length - start, StandardCharsets.ISO_8859_1);
        Matcher id = ID.matcher(trailer);
        if (!id.find()) {
            throw new IllegalStateException("The PDF's trailer has no identifier");
        }
        byte[] derived = pdf.clone();
        write("0".repeat(32), derived, start, id);
        write(digest(derived), derived, start, id);
        return derived;
    }

    private static void write(String hex, byte[] pdf, int start, Matcher id) {
        byte[] bytes = hex.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(bytes, 0, pdf, start + id.start(1), bytes.length);
        System.arraycopy(bytes, 0, pdf, start + id.start(2), bytes.length);
    }

    private static String digest(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 16).toUpperCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
