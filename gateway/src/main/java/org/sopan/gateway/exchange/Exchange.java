package org.sopan.gateway.exchange;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sopan.gateway.identity.Identity;
import org.sopan.gateway.routes.Route;
import org.sopan.kit.http.RequestTrace;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.ProblemDocument;

/// One request on its way through the gateway. Belongs to one event loop.
public final class Exchange {

    private static final String ATTRIBUTE = Exchange.class.getName();

    /// A body up to this size is read to its end after a refusal, so that the connection can be used again.
    private static final long SMALL_BODY_BYTES = 65_536;

    /// How long a larger body is still taken and thrown away after a refusal: a sender that is cut off while sending
    /// would never see the answer.
    private static final long LINGER_MILLIS = 1_000;

    private static final Set<HttpMethod> SENDING = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    private final RoutingContext context;
    private final Context loop;
    private final long startedNanos;
    private Identity identity = new Identity.Anonymous();
    private String path = "/";
    private @Nullable Route route;
    private String cacheNote = "";

    private Exchange(RoutingContext context, long startedNanos) {
        this.context = context;
        this.loop = context.vertx().getOrCreateContext();
        this.startedNanos = startedNanos;
    }

    /// To be called on the event loop that received the request.
    public static Exchange begin(RoutingContext context, long startedNanos) {
        var exchange = new Exchange(context, startedNanos);
        context.put(ATTRIBUTE, exchange);
        return exchange;
    }

    /// The exchange of a request that came through the edge.
    public static Optional<Exchange> find(@Nullable RoutingContext context) {
        return Optional.ofNullable(context).map(known -> known.get(ATTRIBUTE));
    }

    public HttpServerRequest request() {
        return context.request();
    }

    public HttpServerResponse response() {
        return context.response();
    }

    public RequestTrace trace() {
        return RequestTrace.of(context);
    }

    public Identity identity() {
        return identity;
    }

    public void identify(Identity known) {
        identity = known;
    }

    /// The normalised path, `/` until it is known to be safe.
    public String path() {
        return path;
    }

    /// Path and query as they are sent on.
    public String target() {
        var query = request().query();
        return query == null ? path : path + "?" + query;
    }

    public void take(String safePath) {
        path = safePath;
    }

    public @Nullable Route route() {
        return route;
    }

    public void take(Route found) {
        route = found;
    }

    /// What the cache did, as in `Cache-Status`; empty when it was not asked.
    public String cacheNote() {
        return cacheNote;
    }

    public void noteCache(String note) {
        cacheNote = note;
    }

    public long nanosSinceStart(long nowNanos) {
        return nowNanos - startedNanos;
    }

    /// Whether the method promises to change nothing, so that the request may be sent twice.
    public boolean reads() {
        return request().method().equals(HttpMethod.GET) || request().method().equals(HttpMethod.HEAD);
    }

    /// Whether a body comes with the request.
    public boolean hasBody() {
        return chunked() || bodyLength() > 0;
    }

    /// Whether a body of unknown length comes. HTTP/2 frames say nothing about that beforehand: there a method that
    /// usually has a body is taken to have one.
    public boolean chunked() {
        return request().headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || (request().version() == HttpVersion.HTTP_2
                        && !request().headers().contains(HttpHeaders.CONTENT_LENGTH)
                        && SENDING.contains(request().method()));
    }

    /// The announced length of the body, 0 when none is.
    public long bodyLength() {
        var length = request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length.strip());
    }

    /// Runs on the event loop of this exchange, from wherever it is called.
    public void later(Runnable action) {
        loop.runOnContext(ran -> action.run());
    }

    /// Runs when the client goes away before the answer has ended.
    public void onBreak(Runnable action) {
        context.addEndHandler(end -> {
            if (end.failed()) {
                action.run();
            }
        });
    }

    /// Runs when the answer has ended or the client has gone.
    public void onEnd(Runnable action) {
        context.addEndHandler(end -> action.run());
    }

    /// Passes the request on to the gateway's own resources.
    public void next() {
        context.next();
    }

    /// Ends the request with a problem document; does nothing but close the connection when the answer has begun.
    public void refuse(Problem problem) {
        var response = response();
        if (response.headWritten()) {
            abort();
            return;
        }
        var trace = trace();
        var document =
                ProblemDocument.of(problem, String.valueOf(request().path()), trace.traceId(), trace.requestId());
        var body = Buffer.buffer(document.encode());
        response.setStatusCode(problem.code().status());
        response.headers().remove(HttpHeaders.TRANSFER_ENCODING);
        response.putHeader(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE);
        response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        problem.headers().forEach(response::putHeader);
        answer(body);
    }

    /// Breaks the answer off in a way that the client cannot take for its end.
    public void abort() {
        if (request().version() == HttpVersion.HTTP_2) {
            response().reset();
        } else {
            request().connection().close();
        }
    }

    private void answer(Buffer body) {
        var response = response();
        var hides = request().method().equals(HttpMethod.HEAD);
        if (!hasBody() || request().isEnded()) {
            end(hides, body);
            return;
        }
        // What is still to come is thrown away.
        request().handler(ignored -> {});
        request().exceptionHandler(ignored -> {});
        request().resume();
        if (!chunked() && bodyLength() <= SMALL_BODY_BYTES) {
            end(hides, body);
            return;
        }
        if (request().version() != HttpVersion.HTTP_2) {
            response.putHeader(HttpHeaders.CONNECTION, "close");
        }
        response.write(body);
        var timer = context.vertx().setTimer(LINGER_MILLIS, due -> endQuietly());
        request().endHandler(done -> {
            context.vertx().cancelTimer(timer);
            endQuietly();
        });
    }

    private void end(boolean hides, Buffer body) {
        if (hides) {
            response().end();
        } else {
            response().end(body);
        }
    }

    private void endQuietly() {
        if (!response().ended() && !response().closed()) {
            response().end();
        }
    }
}
