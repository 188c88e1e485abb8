package cn.baton.support.problem;

import cn.baton.support.decimal.OutsizedNumberException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is wrong with a body that cannot be read.
 *
 * @param type malformed, or well-formed with a value that is not allowed
 * @param field where; empty when it is the body as a whole
 */
record MalformedBody(ProblemType type, String field, LocalizedText detail) {

    static final LocalizedText MISSING = LocalizedText.of("请求体不能为空", "There must be a body");

    private static final String PARSER_OF_NUMBERS = "com.fasterxml.jackson.core.io.BigDecimalParser";

    static final LocalizedText OUTSIZED = LocalizedText.of(
            "数字超出范围：指数不得超过 50，位数不得过多", "A number is out of range: exponents go to 50, and digits not on and on");

    private MalformedBody(String field, LocalizedText detail) {
        this(ProblemType.MALFORMED_REQUEST, field, detail);
    }

    static MalformedBody of(JsonProcessingException exception) {
        if (isOutsized(exception)) {
            return new MalformedBody(ProblemType.VALIDATION_FAILED, placeOf(exception), OUTSIZED);
        }
        if (!(exception instanceof JsonMappingException mapping)) {
            return new MalformedBody("", LocalizedText.of("请求体不是合法的 JSON", "The body is not valid JSON"));
        }
        String field = fieldOf(mapping);
        if (field.isEmpty()) {
            return new MalformedBody(
                    "",
                    LocalizedText.of(
                            "请求体的结构不符合要求，见接口文档", "The body is not built as it should be; see the API document"));
        }
        return new MalformedBody(
                field,
                switch (mapping) {
                    case UnrecognizedPropertyException unknown ->
                        LocalizedText.of("未知字段 %s", "Unknown field %s", field);
                    case InvalidNullException nothing -> LocalizedText.of("%s 不能为 null", "%s must not be null", field);
                    case InvalidFormatException value
                    when value.getTargetType() != null && value.getTargetType().isEnum() ->
                        LocalizedText.of(
                                "字段 %s 的值无法识别，可用值：%s",
                                "The value of field %s cannot be read; one of: %s",
                                field,
                                namesOf(value.getTargetType()));
                    default -> LocalizedText.of("字段 %s 的值无法识别", "The value of field %s cannot be read", field);
                });
    }

    private static boolean isOutsized(JsonProcessingException exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutsizedNumberException
                    || (cause instanceof StreamConstraintsException limit && isOutsized(limit))
                    || (cause instanceof NumberFormatException number && isOutsized(number))) {
                return true;
            }
        }
        return false;
    }

    /** The parser's limit of digits is the only one of its limits that says so. */
    private static boolean isOutsized(StreamConstraintsException limit) {
        return limit.getOriginalMessage().startsWith("Number value length");
    }

    /**
     * The parser has a limit of exponents, too, far behind ours: there it says only that it cannot read the number, and not
     * always in an exception of its own.
     */
    static boolean isOutsized(NumberFormatException number) {
        return Stream.of(number.getStackTrace())
                .map(StackTraceElement::getClassName)
                .anyMatch(PARSER_OF_NUMBERS::equals);
    }

    private static String namesOf(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.joining(", "));
    }

    /** Where it was bound, or how far the parser had come. */
    private static String placeOf(JsonProcessingException exception) {
        String field = exception instanceof JsonMappingException mapping ? fieldOf(mapping) : "";
        return field.isEmpty() && exception.getProcessor() instanceof JsonParser parser
                ? fieldOf(parser.getParsingContext())
                : field;
    }

    private static String fieldOf(JsonStreamContext place) {
        if (place == null || place.inRoot()) {
            return "";
        }
        String above = fieldOf(place.getParent());
        if (place.inArray()) {
            return above + "[" + place.getCurrentIndex() + "]";
        }
        return above.isEmpty() ? place.getCurrentName() : above + "." + place.getCurrentName();
    }

    private static String fieldOf(JsonMappingException exception) {
        return exception.getPath().stream()
                .map(reference ->
                        reference.getFieldName() != null ? reference.getFieldName() : "[" + reference.getIndex() + "]")
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }
}
