package cn.baton.support.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What is wrong with a body that cannot be read.
 *
 * @param field where; empty when it is the body as a whole
 */
record MalformedBody(String field, LocalizedText detail) {

    static final LocalizedText MISSING = LocalizedText.of("请求体不能为空", "There must be a body");

    static MalformedBody of(JsonProcessingException exception) {
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

    private static String namesOf(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.joining(", "));
    }

    private static String fieldOf(JsonMappingException exception) {
        return exception.getPath().stream()
                .map(reference ->
                        reference.getFieldName() != null ? reference.getFieldName() : "[" + reference.getIndex() + "]")
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }
}
