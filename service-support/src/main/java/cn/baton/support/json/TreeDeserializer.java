package cn.baton.support.json;

import cn.baton.support.decimal.OutsizedNumberException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;

import java.io.IOException;

/** Bodies that are not bound yet, such as patches: an exponent beyond the parser is reported with its field. */
class TreeDeserializer extends DelegatingDeserializer {

    TreeDeserializer(JsonDeserializer<?> trees) {
        super(trees);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> trees) {
        return new TreeDeserializer(trees);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        try {
            return super.deserialize(parser, context);
        } catch (NumberFormatException beyondTheParser) {
            throw new OutsizedNumberException(parser);
        }
    }
}
