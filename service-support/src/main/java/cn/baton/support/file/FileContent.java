package cn.baton.support.file;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.io.IOException;
import java.io.OutputStream;

/** What a download sends; a class of its own since the framework would take a lambda for something to be made JSON. */
@Schema(type = SchemaType.STRING, format = "binary", description = "The file")
public final class FileContent {

    private final Source source;

    public FileContent(Source source) {
        this.source = source;
    }

    void writeTo(OutputStream output) throws IOException {
        source.writeTo(output);
    }

    /** Writes the content, once, while it is sent. */
    @FunctionalInterface
    public interface Source {
        void writeTo(OutputStream output) throws IOException;
    }
}
