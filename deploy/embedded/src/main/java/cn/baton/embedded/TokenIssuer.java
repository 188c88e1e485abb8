package cn.baton.embedded;

import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Issues bearer tokens on one developer's machine, as an OpenID provider would: discovery document, keys, and a token
 * endpoint for the grant {@code client_credentials}. Key pair and client secret are made at start and kept in memory
 * only, so every token is worthless after a restart.
 *
 * <p>The client decides whom a token speaks for, by the form fields {@code subject}, {@code role} (repeatable),
 * {@code unit}, {@code area} and {@code scope} (repeatable), and by {@code lifetime} for how many seconds, an hour at most.
 * A JSON object in {@code claims} replaces claims by whatever it holds, and leaves out those that are an empty object, to
 * try what a provider in disorder would send.
 * That makes this a tool for development and no identity provider.
 */
public final class TokenIssuer implements AutoCloseable {

    /** The client id at the token endpoint. */
    public static final String CLIENT_ID = "baton-local";

    /** The audience of every token. */
    public static final String AUDIENCE = "baton";

    private static final Duration DEFAULT_VALIDITY = Duration.ofHours(1);
    private static final int KEY_BITS = 2048;

    private final LoopbackHttp http;
    private final RsaJsonWebKey key;
    private final String clientSecret = Secrets.random();

    private TokenIssuer(LoopbackHttp http, RsaJsonWebKey key) {
        this.http = http;
        this.key = key;
    }

    /**
     * Starts the issuer on 127.0.0.1.
     *
     * @param port 0 for a free one
     * @throws PortTakenException when somebody listens there
     */
    public static TokenIssuer start(int port) {
        TokenIssuer issuer = new TokenIssuer(LoopbackHttp.bind(port, "the token issuer"), newKey());
        issuer.http.handle("GET", "/.well-known/openid-configuration", _ -> HttpReply.json(issuer.discovery()));
        issuer.http.handle("GET", "/jwks", _ -> HttpReply.json(issuer.keys()));
        issuer.http.handle("POST", "/token", issuer::answer);
        issuer.http.start();
        return issuer;
    }

    /** The issuer's URL, without a slash at the end: the claim {@code iss} and OIDC's auth-server-url. */
    public String issuer() {
        return http.url();
    }

    /** The secret of the client {@value #CLIENT_ID} at the token endpoint. */
    public String clientSecret() {
        return clientSecret;
    }

    /** A signed token (RS256), without a call over the network. */
    public String token(TokenRequest request) {
        return sign(claims(request));
    }

    private JwtClaims claims(TokenRequest request) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer());
        claims.setSubject(request.subject());
        claims.setAudience(AUDIENCE);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(request.validity().toSeconds() / 60f);
        claims.setGeneratedJwtId();
        claims.setStringListClaim("roles", request.roles());
        claims.setStringClaim("preferred_username", request.subject());
        if (request.unit() != null) {
            claims.setStringClaim("unit", request.unit());
        }
        if (request.area() != null) {
            claims.setStringClaim("area", request.area());
        }
        if (!request.scopes().isEmpty()) {
            claims.setStringClaim("scope", String.join(" ", request.scopes()));
        }
        return claims;
    }

    @Override
    public void close() {
        http.close();
    }

    private String sign(JwtClaims claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "JWT");
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("Cannot sign a token", e);
        }
    }

    private static RsaJsonWebKey newKey() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(KEY_BITS);
            key.setKeyId(Secrets.random());
            key.setUse("sig");
            key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException("Cannot make a key pair", e);
        }
    }

    private Map<String, Object> discovery() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("issuer", issuer());
        document.put("jwks_uri", issuer() + "/jwks");
        document.put("token_endpoint", issuer() + "/token");
        document.put("grant_types_supported", List.of("client_credentials"));
        document.put("response_types_supported", List.of("token"));
        document.put("subject_types_supported", List.of("public"));
        document.put("token_endpoint_auth_methods_supported", List.of("client_secret_basic"));
        document.put("id_token_signing_alg_values_supported", List.of(AlgorithmIdentifiers.RSA_USING_SHA256));
        return document;
    }

    private Map<String, Object> keys() {
        return Map.of("keys", List.of(key.toParams(OutputControlLevel.PUBLIC_ONLY)));
    }

    private HttpReply answer(HttpRequest request) {
        if (!authorized(request.header("Authorization"))) {
            return error(401, "invalid_client").with("WWW-Authenticate", "Basic realm=\"baton\", charset=\"UTF-8\"");
        }
        FormFields form = FormFields.parse(request.body());
        if (!"client_credentials".equals(form.first("grant_type"))) {
            return error(400, "unsupported_grant_type");
        }
        String subject = form.first("subject") == null ? CLIENT_ID : form.first("subject");
        TokenRequest wanted = new TokenRequest(
                subject,
                form.all("role"),
                form.first("unit"),
                form.first("area"),
                validity(form.first("lifetime")),
                form.all("scope"));
        JwtClaims claims = claims(wanted);
        if (form.first("claims") != null && !replaceClaims(claims, form.first("claims"))) {
            return error(400, "invalid_request");
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("access_token", sign(claims));
        answer.put("token_type", "Bearer");
        answer.put("expires_in", wanted.validity().toSeconds());
        return HttpReply.json(answer).with("Cache-Control", "no-store");
    }

    private static boolean replaceClaims(JwtClaims claims, String json) {
        try {
            JsonUtil.parseJson(json).forEach((name, value) -> {
                if (Map.of().equals(value)) {
                    claims.unsetClaim(name);
                } else {
                    claims.setClaim(name, value);
                }
            });
            return true;
        } catch (JoseException unreadable) {
            return false;
        }
    }

    private static Duration validity(String seconds) {
        return seconds != null && seconds.matches("[1-9]\\d{0,3}")
                ? Duration.ofSeconds(Math.min(Long.parseLong(seconds), DEFAULT_VALIDITY.toSeconds()))
                : DEFAULT_VALIDITY;
    }

    private boolean authorized(String header) {
        if (header == null) {
            return false;
        }
        String expected = "Basic "
                + Base64.getEncoder().encodeToString((CLIENT_ID + ":" + clientSecret).getBytes(StandardCharsets.UTF_8));
        return MessageDigest.isEqual(
                header.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpReply error(int status, String code) {
        return HttpReply.json(Map.of("error", code)).withStatus(status);
    }
}
