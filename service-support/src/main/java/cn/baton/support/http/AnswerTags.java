package cn.baton.support.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Gives lists, figures and code lists, which have no version of their own, a weak ETag over the answered bytes: who polls
 * gets 304 for as long as nothing has moved. Whatever else has a tag keeps it; streams and files are no JSON.
 */
class AnswerTags {

    /** After all filters that look at what is answered: of answers, the lowest comes last. */
    private static final int AFTER_OTHERS = 1_000;

    /** 128 bits: the tag tells versions of one answer apart, and proves nothing. */
    private static final int TAG_BYTES = 16;

    private final ObjectMapper json;

    @Inject
    AnswerTags(ObjectMapper json) {
        this.json = json;
    }

    @ServerResponseFilter(priority = AFTER_OTHERS)
    void tag(ContainerRequestContext request, ContainerResponseContext response) throws JsonProcessingException {
        if (!isTagged(request, response)) {
            return;
        }
        byte[] content =
                response.getEntity() instanceof byte[] bytes ? bytes : json.writeValueAsBytes(response.getEntity());
        String tag = HexFormat.of().formatHex(Arrays.copyOf(digest(content), TAG_BYTES));
        response.getHeaders().putSingle(HttpHeaders.ETAG, new EntityTag(tag, true));
        if (EntityTags.match(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(304);
            response.setEntity(null);
        } else {
            response.setEntity(content);
        }
    }

    private static boolean isTagged(ContainerRequestContext request, ContainerResponseContext response) {
        boolean reads = HttpMethod.GET.equals(request.getMethod()) || HttpMethod.HEAD.equals(request.getMethod());
        return reads
                && response.getStatus() == 200
                && response.getEntity() != null
                && !(response.getEntity() instanceof CharSequence)
                && !(response.getEntity() instanceof StreamingOutput)
                && !response.getHeaders().containsKey(HttpHeaders.ETAG)
                && response.getMediaType() != null
                && response.getMediaType().isCompatible(MediaType.APPLICATION_JSON_TYPE)
                && !response.getMediaType().isWildcardType();
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
