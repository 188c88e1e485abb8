package cn.baton.support.file;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What a download sends. */
@Schema(type = SchemaType.STRING, format = "binary", description = "The file")
public final class FileContent extends FilterInputStream {

    FileContent(InputStream content) {
        super(content);
    }

    /** Content that is at hand. */
    public static FileContent of(byte[] content) {
        return new FileContent(new ByteArrayInputStream(content));
    }

    /**
     * Content that is made for this one answer. It is made on disk before anything is sent: memory does not grow with it,
     * and what fails half-way is told as a problem and not as half a file.
     */
    public static FileContent made(Source source) {
        try {
            Path file = TempFiles.create("download", ".tmp");
            try {
                try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(file))) {
                    source.writeTo(output);
                }
                return new FileContent(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE));
            } catch (IOException | RuntimeException failure) {
                Files.deleteIfExists(file);
                throw failure;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the content, once. */
    @FunctionalInterface
    public interface Source {
        void writeTo(OutputStream output) throws IOException;
    }
}
