package cn.baton.support.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipFile;

/** Tells a file's type by what is in it. */
final class FileTypes {

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int LONGEST_SIGNATURE = 8;
    private static final int MAX_ZIP_ENTRIES = 10_000;

    private FileTypes() {}

    /**
     * Empty when it is none of ours, among them office documents with macros.
     *
     * @param name only tells a CSV from other text, which no content does
     */
    static Optional<FileType> of(Path file, String name) throws IOException {
        byte[] head = head(file);
        if (startsWith(head, PDF)) {
            return Optional.of(FileType.PDF);
        }
        if (startsWith(head, PNG)) {
            return Optional.of(FileType.PNG);
        }
        if (startsWith(head, JPEG)) {
            return Optional.of(FileType.JPEG);
        }
        if (startsWith(head, ZIP)) {
            return ofZip(file);
        }
        if (isText(file, StandardCharsets.UTF_8) || isText(file, Charset.forName("GB18030"))) {
            return Optional.of(name.toLowerCase(Locale.ROOT).endsWith(".csv") ? FileType.CSV : FileType.TEXT);
        }
        return Optional.empty();
    }

    private static Optional<FileType> ofZip(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MAX_ZIP_ENTRIES) {
                return Optional.empty();
            }
            if (zip.getEntry("OFD.xml") != null) {
                return Optional.of(FileType.OFD);
            }
            if (zip.getEntry("[Content_Types].xml") == null
                    || zip.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"))) {
                return Optional.empty();
            }
            if (zip.getEntry("xl/workbook.xml") != null) {
                return Optional.of(FileType.XLSX);
            }
            return zip.getEntry("word/document.xml") != null ? Optional.of(FileType.DOCX) : Optional.empty();
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    private static boolean isText(Path file, Charset charset) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file));
                Reader text = new InputStreamReader(
                        content,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            char[] buffer = new char[8_192];
            boolean any = false;
            for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
                any = true;
                for (int i = 0; i < read; i++) {
                    if (buffer[i] < ' ' && "\t\r\n\f".indexOf(buffer[i]) < 0) {
                        return false;
                    }
                }
            }
            return any;
        } catch (java.nio.charset.CharacterCodingException undecodable) {
            return false;
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(LONGEST_SIGNATURE);
        }
    }

    private static boolean startsWith(byte[] head, byte[] signature) {
        return head.length >= signature.length
                && Arrays.equals(head, 0, signature.length, signature, 0, signature.length);
    }
}
