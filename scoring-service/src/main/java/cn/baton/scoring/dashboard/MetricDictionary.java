package cn.baton.scoring.dashboard;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The dictionary of the dashboard's figures (指标字典), from a data file: exactly those that {@link Overview} answers. */
@ApplicationScoped
public class MetricDictionary {

    private static final String FILE = "/dashboard/metrics.json";

    private final List<Metric> metrics;

    @Inject
    MetricDictionary(ObjectMapper json) {
        try (InputStream file = MetricDictionary.class.getResourceAsStream(FILE)) {
            metrics = List.copyOf(json.readValue(file, new TypeReference<List<Metric>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " is not a dictionary", e);
        }
    }

    public List<Metric> all() {
        return metrics;
    }
}
