package cn.baton.support.sheet;

import cn.baton.support.file.TempFiles;
import cn.baton.support.office.BoundedXml;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * A workbook's table of texts, to which its cells point. Its texts lie in a file that is mapped into memory, and only
 * where each ends is on the heap: 50 000 rows of thirty texts of their own are 6 MB there, and would be 150 MB as strings.
 */
final class XlsxTexts implements AutoCloseable {

    /** Bytes of XML that the table may unpack to. */
    static final long MOST_UNPACKED = 320L * 1_024 * 1_024;

    /** 100 000 rows of forty texts of their own. */
    private static final int MOST_TEXTS = 4_000_000;

    private final Path file;
    private final Arena memory;
    private final MemorySegment texts;
    private final int[] ends;

    private XlsxTexts(Path file, int[] ends) throws IOException {
        this.file = file;
        this.ends = ends;
        this.memory = Arena.ofShared();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            this.texts = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), memory);
        } catch (IOException | RuntimeException failure) {
            memory.close();
            throw failure;
        }
    }

    static XlsxTexts read(BoundedXml xml) throws IOException {
        Path file = TempFiles.create("texts", ".txt");
        try {
            int[] ends = unpack(xml, file);
            return new XlsxTexts(file, ends);
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(file);
            throw failure;
        }
    }

    private static int[] unpack(BoundedXml xml, Path file) throws IOException {
        int[] ends = new int[1_024];
        int count = 0;
        int written = 0;
        try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(file))) {
            RichText text = new RichText();
            while (xml.next()) {
                if (xml.starts("si")) {
                    text.clear();
                } else if (xml.ends("si")) {
                    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
                    output.write(bytes);
                    written += bytes.length;
                    if (count == MOST_TEXTS) {
                        throw ProblemException.invalid(
                                "file", LocalizedText.of("不同的文字过多，请拆分文件", "It has too many texts: split the file"));
                    }
                    if (count == ends.length) {
                        ends = Arrays.copyOf(ends, 2 * ends.length);
                    }
                    ends[count++] = written;
                    xml.endItem();
                } else if (!text.take(xml)) {
                    throw RichText.tooLong("");
                }
            }
        }
        return Arrays.copyOf(ends, count);
    }

    /** Null when there is no such text. */
    String get(int index) {
        if (index < 0 || index >= ends.length) {
            return null;
        }
        int start = index == 0 ? 0 : ends[index - 1];
        byte[] bytes = texts.asSlice(start, ends[index] - start).toArray(ValueLayout.JAVA_BYTE);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        memory.close();
        Files.deleteIfExists(file);
    }
}
