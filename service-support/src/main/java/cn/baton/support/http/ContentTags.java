package cn.baton.support.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestResponse;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Answers for what is computed and has no version of its own: the strong ETag is made of the content, so that a reader who
 * polls gets 304 for as long as no figure has moved.
 */
@ApplicationScoped
public class ContentTags {

    private final ObjectMapper json;

    @Inject
    ContentTags(ObjectMapper json) {
        this.json = json;
    }

    public <T> RestResponse<T> answer(T content, Request request) {
        EntityTag tag = tag(content);
        Response.ResponseBuilder unmet = request.evaluatePreconditions(tag);
        RestResponse.ResponseBuilder<T> answer = unmet == null
                ? RestResponse.ResponseBuilder.ok(content)
                : RestResponse.ResponseBuilder.create(unmet.build().getStatus());
        // What is answered depends on the caller's scope.
        return answer.tag(tag)
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .build();
    }

    private EntityTag tag(Object content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(content));
            return new EntityTag(HexFormat.of().formatHex(digest));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("No tag could be made", e);
        }
    }
}
