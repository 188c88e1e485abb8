package cn.baton.support.file;

import cn.baton.support.http.EntityTags;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Answers with files: always to be saved, never to be shown as a page of ours, whatever is in them.
 *
 * <p>The resource method answers {@code RestResponse<FileContent>} and produces one type, whichever the file then has.
 */
@RequestScoped
public class Downloads {

    private final FileStore files;
    private final HttpHeaders headers;

    @Inject
    Downloads(FileStore files, HttpHeaders headers) {
        this.files = files;
        this.headers = headers;
    }

    /** The file, or 304 to a caller who has it. */
    public RestResponse<FileContent> of(StoredFile file) {
        EntityTag tag = new EntityTag(file.sha256());
        String known = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (EntityTags.match(known, file.sha256())) {
            return RestResponse.ResponseBuilder.<FileContent>notModified()
                    .tag(tag)
                    .build();
        }
        return generated(file.name(), file.type(), new FileContent(files.open(file)))
                .tag(tag)
                .build();
    }

    /** A file that was made for this answer. */
    public static RestResponse.ResponseBuilder<FileContent> generated(String name, FileType type, FileContent content) {
        return RestResponse.ResponseBuilder.ok(content)
                .type(type.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.disposition(FileName.of(name, type)))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'");
    }
}
