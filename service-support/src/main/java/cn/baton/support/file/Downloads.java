package cn.baton.support.file;

import cn.baton.support.http.EntityTags;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.problem.ProblemType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestResponse;

import java.util.function.Supplier;

/**
 * Answers with files: always to be saved, never to be shown as a page of ours, whatever is in them.
 *
 * <p>The resource method produces any type, since the file says which one it is, and answers with a {@code Response}: of a
 * {@code RestResponse} of any type the framework would write the wrapper.
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

    /** The file, or 304 to a caller who has it; 406 to one who takes neither its type nor plain bytes. */
    public Response of(StoredFile file) {
        requireAcceptable(file.type());
        EntityTag tag = new EntityTag(file.sha256());
        String known = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (EntityTags.match(known, file.sha256())) {
            return Response.notModified(tag).build();
        }
        return answer(file.name(), file.type(), file.type().contentType(false), new FileContent(files.open(file)))
                .tag(tag)
                .build()
                .toResponse();
    }

    /** A file that is made for this answer; 406 to a caller who takes neither its type nor plain bytes. */
    public Response made(String name, FileType type, Supplier<FileContent> content) {
        requireAcceptable(type);
        return generated(name, type, content.get()).build().toResponse();
    }

    /** A file that was made for this answer. */
    public static RestResponse.ResponseBuilder<FileContent> generated(String name, FileType type, FileContent content) {
        return answer(name, type, type.contentType(true), content);
    }

    private static RestResponse.ResponseBuilder<FileContent> answer(
            String name, FileType type, String contentType, FileContent content) {
        return RestResponse.ResponseBuilder.ok(content)
                .type(contentType)
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.disposition(FileName.of(name, type)))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'");
    }

    private void requireAcceptable(FileType type) {
        MediaType sent = MediaType.valueOf(type.mediaType());
        boolean acceptable = headers.getAcceptableMediaTypes().stream()
                .anyMatch(wanted ->
                        wanted.isCompatible(sent) || wanted.isCompatible(MediaType.APPLICATION_OCTET_STREAM_TYPE));
        if (!acceptable) {
            throw new ProblemException(
                    ProblemType.NOT_ACCEPTABLE,
                    LocalizedText.of("此文件的类型是 %s", "This file is of the type %s", type.mediaType()));
        }
    }
}
