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
    static final String SINGLE_ROLE = "BATON_DATABASE_SINGLE_ROLE";

    /**
     * Reads {@value #KAFKA}, {@value #OIDC_URL} and, for each service, {@code BATON_<SERVICE>_DB_URL},
     * {@code …_DB_USER}, {@code …_DB_PASSWORD}, {@code …_DB_OWNER_USER} and {@code …_DB_OWNER_PASSWORD}. With
     * {@value #SINGLE_ROLE} the owner serves requests, too, and needs no naming.
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
            databases.put(service.name(), database(service.name(), prefix, settings));
        }
        if (!settings.missing().isEmpty()) {
            throw new StackStartException("--without-servers needs settings in the environment. Missing:\n  "
                    + String.join("\n  ", settings.missing())
                    + "\nSee ./baton help");
        }
        return new ExternalServers(Map.copyOf(databases), kafka, oidc);
    }

    private static Database database(String name, String prefix, Settings settings) {
        String url = settings.get(prefix + "URL");
        String user = settings.get(prefix + "USER");
        String password = settings.get(prefix + "PASSWORD");
        if ("true".equals(settings.environment().get(SINGLE_ROLE))) {
            return new Database(name, url, user, password);
        }
        return new Database(
                name,
                url,
                settings.get(prefix + "OWNER_USER"),
                settings.get(prefix + "OWNER_PASSWORD"),
                user,
                password);
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
