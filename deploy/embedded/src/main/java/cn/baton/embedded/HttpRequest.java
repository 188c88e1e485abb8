package cn.baton.embedded;

import java.util.Locale;
import java.util.Map;

/** What a handler of {@link LoopbackHttp} gets to see. Header names are in lower case. */
record HttpRequest(String path, Map<String, String> headers, String body) {

    /** Null when absent. */
    String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }
}
