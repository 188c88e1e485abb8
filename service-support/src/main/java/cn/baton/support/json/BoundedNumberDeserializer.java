package cn.baton.support.json;

import cn.baton.support.decimal.DecimalBounds;
import cn.baton.support.decimal.OutsizedNumberException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;

import java.io.IOException;

/** Integers: a number beyond {@link DecimalBounds} is out of range, as for decimals, rather than no number. */
class BoundedNumberDeserializer extends DelegatingDeserializer {

    BoundedNumberDeserializer(JsonDeserializer<?> integers) {
        super(integers);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> integers) {
        return new BoundedNumberDeserializer(integers);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken().isNumeric() && !DecimalBounds.hold(parser.getDecimalValue())) {
            throw new OutsizedNumberException(parser);
        }
        return super.deserialize(parser, context);
    }
}
