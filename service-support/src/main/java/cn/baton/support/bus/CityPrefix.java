package cn.baton.support.bus;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import org.eclipse.microprofile.config.spi.ConfigSource;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes {@code baton.bus.prefix} of {@code baton.city}: {@code xuchang.} of {@code xuchang}, and nothing by default. The
 * channels of a service name their topic and group with it, {@code ${baton.bus.prefix:}project.events}.
 */
public final class CityPrefix implements ConfigSourceFactory {

    static final String CITY = "baton.city";
    private static final String PREFIX = "baton.bus.prefix";

    /** What topics, groups and the path of a source may all hold, without the separators. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue city = context.getValue(CITY);
        if (city == null || city.getValue() == null || city.getValue().isBlank()) {
            return List.of();
        }
        return List.of(
                new PropertiesConfigSource(Map.of(PREFIX, prefix(city.getValue().strip())), "prefix of " + CITY, 100));
    }

    static String prefix(String city) {
        if (!NAME.matcher(city).matches()) {
            throw new IllegalArgumentException(
                    CITY + " takes 1 to 40 lower case letters, digits and hyphens, the first a letter: " + city);
        }
        return city + ".";
    }
}
