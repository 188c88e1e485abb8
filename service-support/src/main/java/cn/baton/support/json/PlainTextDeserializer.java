package cn.baton.support.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;

import java.io.IOException;

/** Texts without what no text has: PostgreSQL refuses NUL, and half a character is none. */
class PlainTextDeserializer extends StringDeserializer {

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = super.deserialize(parser, context);
        if (text != null && !isPlain(text)) {
            context.reportInputMismatch(String.class, "A text with a control character or half a character");
        }
        return text;
    }

    private static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(character -> (Character.isISOControl(character)
                                && character != '\n'
                                && character != '\r'
                                && character != '\t')
                        || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE));
    }
}
