package cn.baton.support.problem;

import java.io.UnsupportedEncodingException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.stream.Stream;

/**
 * Tells the failure of the framework to read a form from every other. Its parser throws what it has at hand (IOException,
 * RuntimeException, IllegalStateException) when a form is cut off, empty, or has too many parts: that is the client's
 * fault, while an IOException from elsewhere is ours. What the parser itself has thrown began in its own package; of charsets
 * that do not exist it hears from others.
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
        boolean reading = Stream.of(failure.getStackTrace()).anyMatch(MalformedForm::isOfParser);
        return switch (first) {
            case UnsupportedEncodingException unknown -> reading;
            case UnsupportedCharsetException unknown -> reading;
            case IllegalCharsetNameException unknown -> reading;
            default -> first.getStackTrace().length > 0 && isOfParser(first.getStackTrace()[0]);
        };
    }

    private static boolean isOfParser(StackTraceElement frame) {
        return frame.getClassName().startsWith(PARSER) || frame.getClassName().startsWith(PARTS);
    }
}
