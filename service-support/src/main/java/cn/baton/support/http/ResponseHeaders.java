package cn.baton.support.http;

import cn.baton.support.paging.Cursors;
import cn.baton.support.paging.Page;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import java.util.Set;

/**
 * Gives single resources their ETag, answers 304 to those who have them, links lists to their next page, and says what the
 * answer depends on.
 */
class ResponseHeaders {

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final CallerLanguage language;
    private final Cursors cursors;

    @Inject
    ResponseHeaders(CallerLanguage language, Cursors cursors) {
        this.language = language;
        this.cursors = cursors;
    }

    @ServerResponseFilter
    void add(ContainerRequestContext request, ContainerResponseContext response) {
        switch (response.getEntity()) {
            case Versioned resource -> tag(request, response, resource);
            case Page<?> page when page.next() != null -> link(request, response, page);
            case null, default -> {}
        }
        if (language.wasAsked() && !response.getHeaders().containsKey(HttpHeaders.CONTENT_LANGUAGE)) {
            response.getHeaders()
                    .putSingle(HttpHeaders.CONTENT_LANGUAGE, language.locale().toLanguageTag());
        }
        if (response.getHeaders().containsKey(HttpHeaders.CONTENT_LANGUAGE)) {
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
        if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            // Answers depend on the caller's scope: nothing between us and the caller may keep them.
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
    }

    private static void tag(ContainerRequestContext request, ContainerResponseContext response, Versioned resource) {
        String tag = Long.toString(resource.version());
        response.getHeaders().putSingle(HttpHeaders.ETAG, new EntityTag(tag));
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        boolean reading = READING.contains(request.getMethod()) && response.getStatus() == 200;
        if (reading && EntityTags.match(known, tag)) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    private void link(ContainerRequestContext request, ContainerResponseContext response, Page<?> page) {
        String next = UriBuilder.fromUri(request.getUriInfo().getRequestUri())
                .replaceQueryParam("cursor", cursors.seal(page.next()))
                .build()
                .toString();
        response.getHeaders().putSingle(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
    }
}
