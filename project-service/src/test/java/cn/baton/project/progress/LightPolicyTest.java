package cn.baton.project.progress;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

import static org.assertj.core.api.Assertions.assertThat;

class LightPolicyTest {

    /** Lights and evaluation measure a year by the same curve, as they are shipped. */
    @Test
    void theCurveIsThatOfTheShippedRuleSet() throws IOException {
        JsonNode shipped = new ObjectMapper()
                .readTree(Path.of("..", "scoring-service", "src", "main", "resources", "rule-sets", "1.json")
                        .toFile());
        List<BigDecimal> tau = StreamSupport.stream(shipped.get("tau").spliterator(), false)
                .map(JsonNode::decimalValue)
                .toList();

        LightPolicy policy = new SmallRyeConfigBuilder()
                .withMapping(LightPolicy.class)
                .build()
                .getConfigMapping(LightPolicy.class);

        assertThat(policy.curve()).usingElementComparator(BigDecimal::compareTo).containsExactlyElementsOf(tau);
    }
}
