package cn.baton.local.stack;

import cn.baton.embedded.Database;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A PostgreSQL, a Kafka and an OpenID provider that somebody else runs. */
public record ExternalServers(Map<String, Database> databases, String bootstrapServers, String authServerUrl) {

    public static final String KAFKA = "BATON_KAFKA";
    public static final String OIDC_URL = "BATON_OIDC_URL";

    /**
     * Reads {@value #KAFKA}, {@value #OIDC_URL} and, for each service, {@code BATON_<SERVICE>_DB_URL},
     * {@code …_DB_USER} and {@code …_DB_PASSWORD}.
     *
     * @throws StackStartException naming all that are missing
     */
    public static ExternalServers fromEnvironment(Map<String, String> environment) throws StackStartException {
        Settings settings = new Settings(environment, new ArrayList<>());
        String kafka = settings.get(KAFKA);
        String oidc = settings.get(OIDC_URL);
        Map<String, Database> databases = new LinkedHashMap<>();
        for (ServiceDefinition service : ServiceDefinition.all()) {
            String prefix = "BATON_" + service.name().toUpperCase(Locale.ROOT) + "_DB_";
            databases.put(
                    service.name(),
                    new Database(
                            service.name(),
                            settings.get(prefix + "URL"),
                            settings.get(prefix + "USER"),
                            settings.get(prefix + "PASSWORD")));
        }
        if (!settings.missing().isEmpty()) {
            throw new StackStartException("--without-servers needs settings in the environment. Missing:\n  "
                    + String.join("\n  ", settings.missing())
                    + "\nSee ./baton help");
        }
        return new ExternalServers(Map.copyOf(databases), kafka, oidc);
    }

    private record Settings(Map<String, String> environment, List<String> missing) {

        String get(String name) {
            String value = environment.get(name);
            if (value == null || value.isBlank()) {
                missing.add(name);
                return "";
            }
            return value.strip();
        }
    }
}
