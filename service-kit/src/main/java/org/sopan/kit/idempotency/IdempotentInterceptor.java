package org.sopan.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.sopan.kit.http.Answers;
import org.sopan.kit.http.BodyLimits;
import org.sopan.kit.http.Idempotent;
import org.sopan.kit.identity.Caller;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.transaction.Retries;

/// Runs an endpoint once per key: one transaction takes the key's lock, looks for a stored answer, runs the endpoint,
/// stores its answer. A refusal (400, 422) undoes the transaction and is stored in one of its own, since it had no
/// effect; any other failure stores nothing, and the request may be sent again. When the database ended the transaction
/// because another stood in its way, everything is done again, some times.
@Idempotent
@Interceptor
@Priority(IdempotentInterceptor.AROUND_TRANSACTIONS)
class IdempotentInterceptor {

    /// Outside of `@Transactional`, whose priority is 200: what it does must be in this transaction.
    static final int AROUND_TRANSACTIONS = Interceptor.Priority.PLATFORM_BEFORE + 150;

    /// Answers to repeatable requests are short; lists are read by a GET.
    private static final int MAX_ANSWER_BYTES = 1_048_576;

    private static final Set<Integer> STORED_REFUSALS = Set.of(400, 422);

    private final StoredAnswers answers;
    private final Answers problems;
    private final RepeatableRequest request;
    private final Caller caller;
    private final ObjectMapper json;
    private final Retries retries;

    IdempotentInterceptor(
            StoredAnswers answers,
            Answers problems,
            RepeatableRequest request,
            Caller caller,
            ObjectMapper json,
            Retries retries) {
        this.answers = answers;
        this.problems = problems;
        this.request = request;
        this.caller = caller;
        this.json = json;
        this.retries = retries;
    }

    @AroundInvoke
    Object once(InvocationContext endpoint) throws Exception {
        return retries.run(() -> attempt(endpoint));
    }

    private Object attempt(InvocationContext endpoint) throws Exception {
        var header = request.key();
        if (header == null) {
            return QuarkusTransaction.joiningExisting().call(endpoint::proceed);
        }
        var key = IdempotencyKey.of(header, caller.subject(), request.method(), problems.path());
        try {
            return QuarkusTransaction.joiningExisting().call(() -> run(key, endpoint));
        } catch (Problem refusal) {
            if (!STORED_REFUSALS.contains(refusal.code().status()) || isAboutTheKey(refusal)) {
                throw refusal;
            }
            var answer = stored(problems.to(refusal));
            QuarkusTransaction.requiringNew().run(() -> add(key, answer));
            return answer.first();
        }
    }

    private Response run(IdempotencyKey key, InvocationContext endpoint) throws Exception {
        if (!answers.take(key)) {
            throw new Problem(
                            ErrorCode.IDEMPOTENT_REQUEST_RUNNING,
                            "the request with " + BodyLimits.IDEMPOTENCY_KEY + " " + key.word()
                                    + " is still being worked on; ask again to see its answer")
                    .with(HttpHeaders.RETRY_AFTER, "1");
        }
        var known = answers.find(key);
        if (known.isPresent()) {
            return repeated(key, known.get());
        }
        if (!(endpoint.proceed() instanceof Response response)) {
            throw new IllegalStateException(endpoint.getMethod() + " is @Idempotent and must return a Response");
        }
        var answer = stored(response);
        if (response.getStatus() < 300 || STORED_REFUSALS.contains(response.getStatus())) {
            answers.add(key, answer);
        }
        return answer.first();
    }

    private Response repeated(IdempotencyKey key, StoredAnswer known) {
        if (!known.request().equals(request.fingerprint())) {
            throw new Problem(
                    ErrorCode.IDEMPOTENCY_KEY_REUSED,
                    BodyLimits.IDEMPOTENCY_KEY + " " + key.word()
                            + " was used for a request with another body or other parameters; a new request needs a new key");
        }
        return known.again();
    }

    private static boolean isAboutTheKey(Problem refusal) {
        return refusal.code() == ErrorCode.IDEMPOTENCY_KEY_REUSED
                || refusal.code() == ErrorCode.INVALID_IDEMPOTENCY_KEY;
    }

    private void add(IdempotencyKey key, StoredAnswer answer) {
        try {
            answers.add(key, answer);
        } catch (SQLException e) {
            throw new IllegalStateException("the refusal was not stored", e);
        }
    }

    private StoredAnswer stored(Response response) throws JsonProcessingException {
        var body = bytes(response.getEntity());
        if (body.length > MAX_ANSWER_BYTES) {
            throw new IllegalStateException(
                    "an answer of " + body.length + " bytes to a repeatable request; allowed are " + MAX_ANSWER_BYTES);
        }
        if (response.getMediaType() == null && body.length > 0) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
        return StoredAnswer.of(request.fingerprint(), response, body);
    }

    private byte[] bytes(Object entity) throws JsonProcessingException {
        return switch (Optional.ofNullable(entity).orElse("")) {
            case byte[] bytes -> bytes;
            case String text -> text.getBytes(StandardCharsets.UTF_8);
            case Object view -> json.writeValueAsBytes(view);
        };
    }
}
