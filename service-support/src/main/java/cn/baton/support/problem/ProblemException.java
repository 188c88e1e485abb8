package cn.baton.support.problem;

import java.util.List;
import java.util.Map;

/**
 * A request that cannot be met, and why. Domain exceptions extend it, so that a broken rule reaches the caller with its
 * own words and needs no mapper of its own.
 */
public class ProblemException extends RuntimeException {

    private final transient ProblemType type;
    private final transient LocalizedText detail;
    private final transient Map<String, Object> extensions;
    private final transient List<FieldViolation> violations;

    /** A refused field with its message in both languages. */
    public record FieldViolation(String field, LocalizedText message) {}

    public ProblemException(ProblemType type, LocalizedText detail) {
        this(type, detail, Map.of());
    }

    public ProblemException(ProblemType type, LocalizedText detail, Map<String, Object> extensions) {
        this(type, detail, extensions, List.of());
    }

    private ProblemException(
            ProblemType type, LocalizedText detail, Map<String, Object> extensions, List<FieldViolation> violations) {
        super(detail.english());
        this.type = type;
        this.detail = detail;
        this.extensions = Map.copyOf(extensions);
        this.violations = List.copyOf(violations);
    }

    public static ProblemException notFound(LocalizedText detail) {
        return new ProblemException(ProblemType.NOT_FOUND, detail);
    }

    public static ProblemException conflict(LocalizedText detail) {
        return new ProblemException(ProblemType.CONFLICT, detail);
    }

    /** 409 for what one field asks. */
    public static ProblemException conflict(String field, LocalizedText message) {
        return new ProblemException(
                ProblemType.CONFLICT, message, Map.of(), List.of(new FieldViolation(field, message)));
    }

    public static ProblemException malformed(LocalizedText detail) {
        return new ProblemException(ProblemType.MALFORMED_REQUEST, detail);
    }

    /** 400 on one parameter. */
    public static ProblemException malformed(String parameter, LocalizedText message) {
        return new ProblemException(
                ProblemType.MALFORMED_REQUEST,
                LocalizedText.of(
                        "参数 %1$s 无效（%2$s）",
                        "The parameter %1$s is not valid (%3$s)", parameter, message.chinese(), message.english()),
                Map.of(),
                List.of(new FieldViolation(parameter, message)));
    }

    /** 403 for what one field asks, to somebody who may ask all else. */
    public static ProblemException forbidden(String field, LocalizedText message) {
        return new ProblemException(
                ProblemType.FORBIDDEN, message, Map.of(), List.of(new FieldViolation(field, message)));
    }

    /** 422 on one field. */
    public static ProblemException invalid(String field, LocalizedText message) {
        return new ProblemException(
                ProblemType.VALIDATION_FAILED, message, Map.of(), List.of(new FieldViolation(field, message)));
    }

    /** 422 on several fields, one at least. */
    public static ProblemException invalid(List<FieldViolation> violations) {
        return new ProblemException(
                ProblemType.VALIDATION_FAILED, violations.getFirst().message(), Map.of(), violations);
    }

    public ProblemType type() {
        return type;
    }

    public LocalizedText detail() {
        return detail;
    }

    public Map<String, Object> extensions() {
        return extensions;
    }

    public List<FieldViolation> violations() {
        return violations;
    }
}
