package cn.baton.support.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

class StrictJsonTest {

    /** As bodies and events come in: as bytes. */
    @Test
    void theNamesOfFieldsOfOthersAreNotKeptForGood() throws Exception {
        ObjectMapper strict = new ObjectMapper();
        new StrictJson().customize(strict);

        for (ObjectMapper mapper : new ObjectMapper[] {strict, TolerantJson.of(strict)}) {
            assertThat(mapper.getFactory().isEnabled(JsonFactory.Feature.INTERN_FIELD_NAMES))
                    .isFalse();
            String name = mapper.readTree("{\"aNameThatNobodyElseUses\": 1}".getBytes(StandardCharsets.UTF_8))
                    .fieldNames()
                    .next();
            // Which is interned, as every literal is.
            assertThat(name).isEqualTo("aNameThatNobodyElseUses").isNotSameAs("aNameThatNobodyElseUses");
        }
    }
}
