package cn.baton.support.problem;

import java.io.UnsupportedEncodingException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;

/**
 * Tells the failure of the framework to read a form from every other. Its parser throws what it has at hand (IOException,
 * RuntimeException, IllegalStateException) when a form is cut off, empty, or has too many parts: that is the client's
 * fault, while an IOException from elsewhere is ours. What the parser itself has thrown began in its own package.
 */
final class MalformedForm {

    private static final String PARSER = "org.jboss.resteasy.reactive.server.core.multipart.";
    private static final String PARTS = "org.jboss.resteasy.reactive.server.multipart.";

    private MalformedForm() {}

    static boolean isCauseOf(Throwable failure) {
        Throwable first = failure;
        while (first.getCause() != null && first.getCause() != first) {
            first = first.getCause();
        }
        return switch (first) {
            case UnsupportedEncodingException unknown -> true;
            case UnsupportedCharsetException unknown -> true;
            case IllegalCharsetNameException unknown -> true;
            default -> isThrownByParser(first);
        };
    }

    private static boolean isThrownByParser(Throwable failure) {
        StackTraceElement[] frames = failure.getStackTrace();
        return frames.length > 0
                && (frames[0].getClassName().startsWith(PARSER)
                        || frames[0].getClassName().startsWith(PARTS));
    }
}
