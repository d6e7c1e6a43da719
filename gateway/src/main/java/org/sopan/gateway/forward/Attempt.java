package org.sopan.gateway.forward;

import io.vertx.core.AsyncResult;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import java.util.function.Consumer;
import org.sopan.gateway.exchange.Exchange;

/// One request on one connection to one address: the body streams through, counted; the answer must begin in time.
final class Attempt {

    private static final int CANCEL = 0x8;

    private final Vertx vertx;
    private final Exchange exchange;
    private final Delivery delivery;
    private final HttpClientRequest sent;
    private final Consumer<HttpClientResponse> answered;
    private final Consumer<Failure> failed;
    private boolean over;
    private long timer = -1;

    Attempt(
            Vertx vertx,
            Exchange exchange,
            Delivery delivery,
            HttpClientRequest sent,
            Consumer<HttpClientResponse> answered,
            Consumer<Failure> failed) {
        this.vertx = vertx;
        this.exchange = exchange;
        this.delivery = delivery;
        this.sent = sent;
        this.answered = answered;
        this.failed = failed;
    }

    void start() {
        exchange.onBreak(this::leave);
        delivery.headers().accept(sent.headers());
        sent.response().onComplete(this::take);
        if (!exchange.hasBody()) {
            sent.end();
            startTimer();
            return;
        }
        if (exchange.chunked()) {
            sent.setChunked(true);
        } else {
            sent.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(exchange.bodyLength()));
        }
        if (exchange.request().headers().contains(HttpHeaders.EXPECT, "100-continue", true)) {
            exchange.response().writeContinue();
        }
        sendBody();
    }

    private void sendBody() {
        var pipe = new CountedBody(exchange.request(), delivery.bodyBytes()).pipe();
        pipe.endOnFailure(false);
        pipe.to(sent, (Handler<AsyncResult<Void>>) done -> {
            if (done.succeeded()) {
                startTimer();
            } else if (done.cause() instanceof CountedBody.TooLarge) {
                fail(new Failure.BodyTooLarge(delivery.bodyBytes()));
            }
            // Else one of the two connections broke, which the answer's future or the exchange tells.
        });
    }

    private void startTimer() {
        if (!over) {
            var allowed = delivery.responseTimeout().toMillis();
            timer = vertx.setTimer(allowed, due -> fail(new Failure.TooSlow(allowed)));
        }
    }

    private void take(AsyncResult<HttpClientResponse> answer) {
        if (answer.failed()) {
            fail(new Failure.BrokeOff());
        } else if (!over) {
            finish();
            answered.accept(answer.result());
        }
    }

    private void fail(Failure failure) {
        if (!over) {
            finish();
            sent.reset(CANCEL);
            failed.accept(failure);
        }
    }

    private void leave() {
        if (over) {
            sent.reset(CANCEL);
        } else {
            fail(new Failure.ClientGone());
        }
    }

    private void finish() {
        over = true;
        vertx.cancelTimer(timer);
    }
}
