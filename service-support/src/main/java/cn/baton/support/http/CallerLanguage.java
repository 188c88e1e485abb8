package cn.baton.support.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;

import java.util.Locale;

/** The language of the present request, as settled before it reached a resource. */
@RequestScoped
public class CallerLanguage {

    private final HttpHeaders headers;
    private boolean asked;

    @Inject
    CallerLanguage(HttpHeaders headers) {
        this.headers = headers;
    }

    /** English, or Chinese. */
    public Locale locale() {
        asked = true;
        return "en".equals(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))
                ? Locale.ENGLISH
                : Locale.SIMPLIFIED_CHINESE;
    }

    /** Whether what is answered depends on it. */
    public boolean wasAsked() {
        return asked;
    }
}
