package cn.baton.support.file;

import cn.baton.support.office.OfficePackage;
import cn.baton.support.problem.ProblemException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Tells a file's type by what is in it. */
final class FileTypes {

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int LONGEST_SIGNATURE = 8;

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
        if (name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            // Lines of a table that are no text are reported by whoever reads it.
            return MostlyText.of(file).map(charset -> FileType.CSV);
        }
        return TextEncoding.of(file).map(charset -> FileType.TEXT);
    }

    private static Optional<FileType> ofZip(Path file) {
        try (OfficePackage document = OfficePackage.open(file)) {
            if (!document.has(OfficePackage.TYPES)) {
                return document.has("ofd.xml") ? Optional.of(FileType.OFD) : Optional.empty();
            }
            Optional<String> main = document.mainPart();
            return main.isEmpty() || OfficeMacros.areIn(document, main.get())
                    ? Optional.empty()
                    : ofMain(main.get(), document.type(main.get()));
        } catch (IOException | ProblemException broken) {
            return Optional.empty();
        }
    }

    /** By what the package says of its main part, or else by the name that it has in most. */
    private static Optional<FileType> ofMain(String part, String type) {
        if (type.contains("spreadsheetml.") || part.equals("xl/workbook.xml")) {
            return Optional.of(FileType.XLSX);
        }
        return type.contains("wordprocessingml.") || part.equals("word/document.xml")
                ? Optional.of(FileType.DOCX)
                : Optional.empty();
    }

    /** Whether it is an office document of which nothing but a program in it speaks against it. */
    static boolean hasMacros(Path file) {
        try (OfficePackage document = OfficePackage.open(file)) {
            return OfficeMacros.areIn(document, document.mainPart().orElse(""));
        } catch (IOException | ProblemException broken) {
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
