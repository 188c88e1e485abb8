package cn.baton.support.decimal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** A number that is well written, and too large or too fine for anything; see {@link DecimalBounds}. */
public class OutsizedNumberException extends MismatchedInputException {

    public OutsizedNumberException(JsonParser parser) {
        super(parser, "A number beyond all bounds");
    }
}
