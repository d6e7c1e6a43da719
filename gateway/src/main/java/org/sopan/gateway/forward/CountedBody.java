package org.sopan.gateway.forward;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/// A request body on its way through, counted: the byte above the limit ends it with [TooLarge] before it is passed on.
final class CountedBody implements ReadStream<Buffer> {

    private final HttpServerRequest request;
    private final long allowed;
    private long taken;
    private @Nullable Handler<Throwable> failing;

    CountedBody(HttpServerRequest request, long allowed) {
        this.request = request;
        this.allowed = allowed;
    }

    @Override
    public CountedBody handler(@Nullable Handler<Buffer> handler) {
        request.handler(handler == null ? null : buffer -> count(buffer, handler));
        return this;
    }

    @Override
    public CountedBody exceptionHandler(@Nullable Handler<Throwable> handler) {
        failing = handler;
        request.exceptionHandler(handler);
        return this;
    }

    @Override
    public CountedBody endHandler(@Nullable Handler<Void> handler) {
        request.endHandler(handler);
        return this;
    }

    @Override
    public CountedBody pause() {
        request.pause();
        return this;
    }

    @Override
    public CountedBody resume() {
        request.resume();
        return this;
    }

    @Override
    public CountedBody fetch(long amount) {
        request.fetch(amount);
        return this;
    }

    private void count(Buffer buffer, Handler<Buffer> next) {
        if (taken > allowed) {
            return;
        }
        taken += buffer.length();
        if (taken <= allowed) {
            next.handle(buffer);
        } else if (failing != null) {
            failing.handle(new TooLarge());
        }
    }

    /// The body is longer than allowed.
    static final class TooLarge extends RuntimeException {
        TooLarge() {
            super("the body is longer than allowed", null, false, false);
        }
    }
}
