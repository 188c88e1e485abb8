package cn.baton.support.idempotency;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.problem.ProblemType;
import cn.baton.support.security.Caller;
import cn.baton.support.security.Callers;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Opens the transaction around the resource method, so that the effect and the stored answer commit together. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotencyInterceptor {

    static final String HEADER = "Idempotency-Key";
    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final IdempotencyStore store;
    private final AnswerWriter writer;
    private final AnswerInHand answer;
    private final Callers callers;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final ObjectMapper json;

    @Inject
    IdempotencyInterceptor(
            IdempotencyStore store,
            AnswerWriter writer,
            AnswerInHand answer,
            Callers callers,
            HttpHeaders headers,
            UriInfo uri,
            ObjectMapper json) {
        this.store = store;
        this.writer = writer;
        this.answer = answer;
        this.callers = callers;
        this.headers = headers;
        this.uri = uri;
        this.json = json;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        List<String> keys = headers.getRequestHeader(HEADER);
        if (keys == null || keys.isEmpty()) {
            return invocation.proceed();
        }
        if (keys.size() > 1) {
            throw ProblemException.malformed(
                    LocalizedText.of("Idempotency-Key 只能给一次", "Idempotency-Key goes once only"));
        }
        String key = keys.getFirst();
        if (!VISIBLE.matcher(key).matches()) {
            throw ProblemException.malformed(LocalizedText.of(
                    "Idempotency-Key 须为 1 至 255 个可见字符", "Idempotency-Key takes 1 to 255 visible characters"));
        }
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> inTransaction(invocation, key))
                    .hand(answer);
        } catch (QuarkusTransactionException wrapped) {
            throw wrapped.getCause() instanceof Exception cause ? cause : wrapped;
        }
    }

    private Outcome inTransaction(InvocationContext invocation, String key) throws Exception {
        String principal = principal();
        String hash = hash(invocation);
        // Looked for before the lock too: those who come later get the stored answer side by side.
        Optional<StoredResponse> stored = store.find(principal, key);
        if (stored.isEmpty()) {
            if (!store.tryLock(principal, key)) {
                throw new ProblemException(
                        ProblemType.REQUEST_IN_PROGRESS,
                        LocalizedText.of("请稍后用相同的键重试", "Try again with the same key in a moment"));
            }
            stored = store.find(principal, key);
        }
        if (stored.isPresent()) {
            return again(stored.get(), hash);
        }
        Object result = invocation.proceed();
        StoredResponse first = writer.write(result, hash);
        store.keep(principal, key, first);
        return new Outcome(result, first, false);
    }

    private static Outcome again(StoredResponse stored, String hash) {
        if (!stored.requestHash().equals(hash)) {
            throw new ProblemException(
                    ProblemType.IDEMPOTENCY_KEY_REUSED,
                    LocalizedText.of("请为新请求换一个键", "Use another key for another request"));
        }
        return new Outcome(null, stored, true);
    }

    /** The same person in another role, unit or area may be answered something else. */
    private String principal() throws JsonProcessingException {
        Caller caller = callers.current();
        return json.writeValueAsString(Arrays.asList(caller.subject(), caller.role(), caller.unit(), caller.area()));
    }

    /**
     * What the transaction has come to.
     *
     * @param result of the resource method; null when it was not called
     */
    private record Outcome(Object result, StoredResponse response, boolean replayed) {

        /** Only once it is committed: a commit that fails is answered otherwise. */
        Object hand(AnswerInHand answer) {
            if (replayed) {
                answer.again(response);
            } else {
                answer.first(response);
            }
            return result;
        }
    }

    /** What was asked, without what does not matter: white space, order of fields, headers. */
    private String hash(InvocationContext invocation) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(uri.getPath().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Object[] parameters = invocation.getParameters().clone();
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] instanceof FileUpload upload) {
                parameters[i] = List.of(upload.fileName(), hash(upload.uploadedFile()));
            }
        }
        // Numbers as they were sent: written out, one with a large exponent would be too long.
        digest.update(json.writer()
                .without(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                .writeValueAsBytes(Arrays.asList(parameters)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String hash(Path file) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (DigestInputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
