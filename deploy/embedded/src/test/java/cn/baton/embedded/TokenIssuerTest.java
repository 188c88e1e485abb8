package cn.baton.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TokenIssuerTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private TokenIssuer issuer;

    @BeforeEach
    void start() {
        issuer = TokenIssuer.start(0);
    }

    @AfterEach
    void stop() {
        issuer.close();
        client.close();
    }

    @Test
    void issuesATokenThatItsKeysVerify() throws Exception {
        JwtClaims claims = verify(issuer.token(
                new TokenRequest("王建国", List.of("supervisor", "leader"), "发改委", "411002", Duration.ofMinutes(5))));

        assertThat(claims.getSubject()).isEqualTo("王建国");
        assertThat(claims.getStringClaimValue("preferred_username")).isEqualTo("王建国");
        assertThat(claims.getStringListClaimValue("roles")).containsExactly("supervisor", "leader");
        assertThat(claims.getStringClaimValue("unit")).isEqualTo("发改委");
        assertThat(claims.getStringClaimValue("area")).isEqualTo("411002");
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(300);
        assertThat(claims.getJwtId()).isNotBlank();
    }

    @Test
    void leavesOutWhatIsUnknown() throws Exception {
        JwtClaims claims =
                verify(issuer.token(new TokenRequest("guest", List.of(), null, null, Duration.ofMinutes(5))));

        assertThat(claims.hasClaim("unit")).isFalse();
        assertThat(claims.hasClaim("area")).isFalse();
        assertThat(claims.getStringListClaimValue("roles")).isEmpty();
    }

    @Test
    void tellsWhereItsKeysAre() throws Exception {
        JsonNode document =
                json.readTree(get("/.well-known/openid-configuration").body());

        assertThat(document.path("issuer").asText()).isEqualTo(issuer.issuer());
        assertThat(document.path("jwks_uri").asText()).isEqualTo(issuer.issuer() + "/jwks");
        assertThat(document.path("token_endpoint").asText()).isEqualTo(issuer.issuer() + "/token");
    }

    @Test
    void keepsThePrivateKeyToItself() throws Exception {
        JsonNode key = json.readTree(get("/jwks").body()).path("keys").get(0);

        assertThat(key.fieldNames()).toIterable().containsExactlyInAnyOrder("kty", "kid", "use", "alg", "n", "e");
    }

    @Test
    void answersAClientThatKnowsTheSecret() throws Exception {
        HttpResponse<String> response = post(
                issuer.clientSecret(),
                "grant_type=client_credentials&subject=li&role=inspector&role=editor&unit=%E4%BD%8F%E5%BB%BA%E5%B1%80");

        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode answer = json.readTree(response.body());
        assertThat(answer.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(answer.path("expires_in").asLong()).isEqualTo(3600);
        JwtClaims claims = verify(answer.path("access_token").asText());
        assertThat(claims.getStringListClaimValue("roles")).containsExactly("inspector", "editor");
        assertThat(claims.getStringClaimValue("unit")).isEqualTo("住建局");
    }

    @Test
    void issuesAShorterTokenToAClientThatWantsOne() throws Exception {
        HttpResponse<String> response =
                post(issuer.clientSecret(), "grant_type=client_credentials&subject=li&lifetime=60");

        JsonNode answer = json.readTree(response.body());
        assertThat(answer.path("expires_in").asLong()).isEqualTo(60);
        JwtClaims claims = verify(answer.path("access_token").asText());
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(60);
    }

    @Test
    void refusesAWrongSecret() throws Exception {
        HttpResponse<String> response = post("guessed", "grant_type=client_credentials");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(json.readTree(response.body()).path("error").asText()).isEqualTo("invalid_client");
    }

    @Test
    void refusesAnotherGrant() throws Exception {
        HttpResponse<String> response = post(issuer.clientSecret(), "grant_type=password");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json.readTree(response.body()).path("error").asText()).isEqualTo("unsupported_grant_type");
    }

    @Test
    void namesThePortThatIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket()) {
            taken.bind(Ports.loopback(0));

            assertThatThrownBy(() -> TokenIssuer.start(taken.getLocalPort()))
                    .isInstanceOf(PortTakenException.class)
                    .hasMessageContaining("token issuer");
        }
    }

    private JwtClaims verify(String token) throws Exception {
        return new JwtConsumerBuilder()
                .setExpectedIssuer(issuer.issuer())
                .setExpectedAudience(TokenIssuer.AUDIENCE)
                .setRequireExpirationTime()
                .setVerificationKeyResolver(
                        new HttpsJwksVerificationKeyResolver(new HttpsJwks(issuer.issuer() + "/jwks")))
                .build()
                .processToClaims(token);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                java.net.http.HttpRequest.newBuilder(URI.create(issuer.issuer() + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String secret, String form) throws Exception {
        String credentials = TokenIssuer.CLIENT_ID + ":" + secret;
        return client.send(
                java.net.http.HttpRequest.newBuilder(URI.create(issuer.issuer() + "/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
