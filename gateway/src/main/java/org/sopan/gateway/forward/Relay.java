package org.sopan.gateway.forward;

import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import org.sopan.gateway.exchange.Exchange;

/// Streams the answer of a service to the client as it comes.
final class Relay implements Outcome {

    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private final Exchange exchange;

    Relay(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public void answered(HttpClientResponse answer, Origin origin) {
        var response = exchange.response();
        if (response.closed()) {
            answer.request().reset();
            return;
        }
        response.setStatusCode(answer.statusCode());
        Headers.answer(answer.headers(), response.headers(), origin);
        var length = answer.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (exchange.request().method().equals(HttpMethod.HEAD)
                || answer.statusCode() == NO_CONTENT
                || answer.statusCode() == NOT_MODIFIED) {
            if (length != null && answer.statusCode() != NO_CONTENT) {
                response.putHeader(HttpHeaders.CONTENT_LENGTH, length);
            }
            answer.resume();
            response.end();
            return;
        }
        if (length == null) {
            response.setChunked(true);
        } else {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, length);
        }
        if (isEventStream(answer)) {
            // The first event may be long in coming; the client wants to know that it is connected.
            response.writeHead();
        }
        stream(answer);
    }

    @Override
    public void failed(Failure failure) {
        Refusals.answer(exchange, failure);
    }

    private void stream(HttpClientResponse answer) {
        var pipe = answer.pipe().endOnFailure(false);
        pipe.to(exchange.response()).onFailure(broken -> {
            answer.request().reset();
            // A broken answer must not look like a short one.
            exchange.abort();
        });
    }

    private static boolean isEventStream(HttpClientResponse answer) {
        var type = answer.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith("text/event-stream");
    }
}
