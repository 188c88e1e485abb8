package cn.baton.scoring.ruleset;

import cn.baton.scoring.evaluation.RuleSet;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The rule sets that there are: by now the shipped one. A service whose rule set contradicts itself does not start. */
@ApplicationScoped
@Startup
public class RuleSets {

    private static final String SHIPPED = "/rule-sets/1.json";

    private final RuleSet shipped;

    @Inject
    RuleSets(ObjectMapper json) {
        this.shipped = read(json, SHIPPED);
    }

    /** The one that evaluations of any month go by. */
    public RuleSet inForce() {
        return shipped;
    }

    private static RuleSet read(ObjectMapper json, String resource) {
        try (InputStream file = RuleSets.class.getResourceAsStream(resource)) {
            return json.readValue(file, RuleSet.class);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " is not a rule set", e);
        }
    }
}
