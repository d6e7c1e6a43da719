package org.sopan.gateway.cache;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.sopan.gateway.exchange.Exchange;
import org.sopan.gateway.forward.Failure;
import org.sopan.gateway.forward.Forwarder;
import org.sopan.gateway.forward.Origin;
import org.sopan.gateway.forward.Outcome;

/// One question to a service on behalf of all who ask the same.
final class Asking {

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int SERVER_ERROR = 500;
    private static final String DOWN = "sopan; hit; fwd=stale; detail=service-down";

    private final CacheSettings settings;
    private final Exchange exchange;
    private final @Nullable Kept kept;
    private final Consumer<Landing> landing;

    Asking(CacheSettings settings, Exchange exchange, @Nullable Kept kept, Consumer<Landing> landing) {
        this.settings = settings;
        this.exchange = exchange;
        this.kept = kept;
        this.landing = landing;
    }

    /// The tag that the service is asked about instead of the client's; empty asks for the whole.
    Optional<String> condition() {
        return Optional.ofNullable(kept).map(Kept::tag);
    }

    Outcome outcome(LongSupplier nanos, Forwarder forwarder, ReadThrough.Answering answering) {
        return new Outcome() {

            @Override
            public void answered(HttpClientResponse answer, Origin origin) {
                take(answer, origin, nanos, forwarder, answering);
            }

            @Override
            public void failed(Failure failure) {
                fail(failure, nanos.getAsLong(), forwarder, answering);
            }
        };
    }

    private void take(
            HttpClientResponse answer,
            Origin origin,
            LongSupplier nanos,
            Forwarder forwarder,
            ReadThrough.Answering answering) {
        var freshness = Freshness.find(answer.headers());
        if (answer.statusCode() == NOT_MODIFIED && kept != null) {
            answer.resume();
            var confirmed = kept.confirmed(freshness.orElse(kept.freshness()), nanos.getAsLong());
            give(confirmed, "sopan; hit; fwd=stale; fwd-status=304", answering);
        } else if (answer.statusCode() == OK && freshness.isPresent() && fits(answer)) {
            var headers = MultiMap.caseInsensitiveMultiMap();
            forwarder.answerHeaders(answer.headers(), headers, origin);
            answer.body()
                    .onComplete(
                            body -> give(
                                    new Kept(headers, body, freshness.get(), nanos.getAsLong()),
                                    kept == null ? "sopan; fwd=uri-miss; stored" : "sopan; fwd=stale; stored",
                                    answering),
                            broken -> fail(new Failure.BrokeOff(), nanos.getAsLong(), forwarder, answering));
        } else if (answer.statusCode() >= SERVER_ERROR && kept != null && kept.serves(nanos.getAsLong(), settings)) {
            answer.resume();
            give(kept, DOWN, answering);
        } else {
            landing.accept(new Landing.AskYourself());
            forwarder.relay(exchange, answer, origin);
        }
    }

    private boolean fits(HttpClientResponse answer) {
        var length = answer.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("[0-9]{1,9}") && Long.parseLong(length) <= settings.entryBytes();
    }

    private void give(Kept answer, String note, ReadThrough.Answering answering) {
        landing.accept(new Landing.Answer(answer, note));
        answering.answer(exchange, answer, note);
    }

    private void fail(Failure failure, long nowNanos, Forwarder forwarder, ReadThrough.Answering answering) {
        if (failure instanceof Failure.ClientGone) {
            landing.accept(new Landing.AskYourself());
            forwarder.refuse(exchange, failure);
        } else if (kept != null && kept.serves(nowNanos, settings)) {
            give(kept, DOWN, answering);
        } else {
            landing.accept(new Landing.Failed(failure));
            forwarder.refuse(exchange, failure);
        }
    }
}
