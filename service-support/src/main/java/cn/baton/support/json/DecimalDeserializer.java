package cn.baton.support.json;

import cn.baton.support.decimal.DecimalBounds;
import cn.baton.support.decimal.OutsizedNumberException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.BigDecimalDeserializer;

import java.io.IOException;
import java.math.BigDecimal;

/** Numbers within {@link DecimalBounds}, with the digits that they were sent with. */
class DecimalDeserializer extends BigDecimalDeserializer {

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        BigDecimal number = super.deserialize(parser, context);
        if (number == null) {
            return null;
        }
        if (!DecimalBounds.hold(number)) {
            throw new OutsizedNumberException(parser);
        }
        return DecimalBounds.plain(number);
    }
}
