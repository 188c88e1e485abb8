package cn.baton.local.stack;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ExternalServersTest {

    @Test
    void settingsComeFromTheEnvironment() throws StackStartException {
        ExternalServers servers = ExternalServers.fromEnvironment(complete());
        assertThat(servers.bootstrapServers()).isEqualTo("kafka:9092");
        assertThat(servers.authServerUrl()).isEqualTo("https://id.example/realms/city");
        assertThat(servers.databases().get("issue").jdbcUrl()).isEqualTo("jdbc:postgresql://db/ISSUE");
        assertThat(servers.databases().get("issue").user()).isEqualTo("o");
        assertThat(servers.databases().get("issue").password()).isEqualTo("q");
        assertThat(servers.databases().get("issue").applicationUser()).isEqualTo("u");
        assertThat(servers.databases().get("issue").applicationPassword()).isEqualTo("p");
    }

    @Test
    void withOneRoleTheOwnerNeedsNoNaming() throws StackStartException {
        Map<String, String> environment = complete();
        environment.keySet().removeIf(name -> name.contains("_OWNER_"));
        assertThatThrownBy(() -> ExternalServers.fromEnvironment(environment))
                .hasMessageContaining("BATON_ISSUE_DB_OWNER_USER");

        environment.put("BATON_DATABASE_SINGLE_ROLE", "true");

        assertThat(ExternalServers.fromEnvironment(environment)
                        .databases()
                        .get("issue")
                        .user())
                .isEqualTo("u");
    }

    @Test
    void allMissingSettingsAreNamedAtOnce() {
        Map<String, String> environment = complete();
        environment.remove("BATON_KAFKA");
        environment.put("BATON_SCORING_DB_PASSWORD", " ");
        assertThatThrownBy(() -> ExternalServers.fromEnvironment(environment))
                .isInstanceOf(StackStartException.class)
                .hasMessageContaining("BATON_KAFKA")
                .hasMessageContaining("BATON_SCORING_DB_PASSWORD")
                .hasMessageNotContaining("BATON_OIDC_URL");
    }

    private static Map<String, String> complete() {
        Map<String, String> environment = new HashMap<>();
        environment.put("BATON_KAFKA", "kafka:9092");
        environment.put("BATON_OIDC_URL", "https://id.example/realms/city");
        for (String service : List.of("PROJECT", "ISSUE", "NOTIFICATION", "SCORING")) {
            environment.put("BATON_" + service + "_DB_URL", "jdbc:postgresql://db/" + service);
            environment.put("BATON_" + service + "_DB_USER", "u");
            environment.put("BATON_" + service + "_DB_PASSWORD", "p");
            environment.put("BATON_" + service + "_DB_OWNER_USER", "o");
            environment.put("BATON_" + service + "_DB_OWNER_PASSWORD", "q");
        }
        return environment;
    }
}
