package cn.baton.support.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.deser.std.JsonNodeDeserializer;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.IntegerDeserializer;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.LongDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What is sent is taken as it is or not at all: no number for a text, no text for a number, no ordinal for an enum, no
 * field twice, no null among others, nothing behind the end. A guess would be kept and announced as if somebody had meant
 * it. Numbers are written out, with the digits that they have.
 */
@Singleton
class StrictJson implements ObjectMapperCustomizer {

    static final List<Class<?>> LISTS = List.of(Collection.class, List.class, Set.class);

    /** After the framework's own customizers, whose modules read dates more freely. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    @SuppressWarnings("deprecation") // The builder has the undeprecated form, but the framework hands out a mapper.
    public void customize(ObjectMapper mapper) {
        // Names in bodies are the caller's: interned, each would stay for good in a table of the whole process. The
        // factory's own table of names is given up once it holds some thousands.
        mapper.getFactory().configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false);
        mapper.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
        mapper.configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);
        LISTS.forEach(type -> mapper.configOverride(type).setSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL)));
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        mapper.registerModule(new SimpleModule("baton")
                .addDeserializer(JsonNode.class, trees())
                .addDeserializer(int.class, bounded(new IntegerDeserializer(int.class, 0)))
                .addDeserializer(Integer.class, bounded(new IntegerDeserializer(Integer.class, null)))
                .addDeserializer(long.class, bounded(new LongDeserializer(long.class, 0L)))
                .addDeserializer(Long.class, bounded(new LongDeserializer(Long.class, null)))
                .addDeserializer(String.class, new PlainTextDeserializer())
                .addDeserializer(BigDecimal.class, new DecimalDeserializer())
                .addDeserializer(LocalDate.class, new BusinessDateDeserializer()));
    }

    @SuppressWarnings("unchecked")
    private static JsonDeserializer<JsonNode> trees() {
        JsonDeserializer<?> trees = new TreeDeserializer(JsonNodeDeserializer.getDeserializer(JsonNode.class));
        return (JsonDeserializer<JsonNode>) trees;
    }

    @SuppressWarnings("unchecked")
    private static <T> JsonDeserializer<T> bounded(JsonDeserializer<T> integers) {
        JsonDeserializer<?> bounded = new BoundedNumberDeserializer(integers);
        return (JsonDeserializer<T>) bounded;
    }
}
