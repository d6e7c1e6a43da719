package org.sopan.gateway.forward;

import io.vertx.core.Vertx;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.sopan.gateway.exchange.Exchange;
import org.sopan.gateway.routes.Service;

/// Sends requests on to the services. Written on the plain HTTP client and not on a proxy library, because what may be
/// repeated hangs on whether a byte was sent: a request that reached nobody goes to the next address whatever its
/// method; one that broke off after that is repeated once when it only reads, and never when it writes.
@ApplicationScoped
class Dispatch {

    private static final Logger LOG = Logger.getLogger(Dispatch.class);

    private final Vertx vertx;
    private final HttpClient client;
    private final Upstreams upstreams;

    Dispatch(Vertx vertx, Upstreams upstreams, ForwardSettings settings) {
        this.vertx = vertx;
        this.upstreams = upstreams;
        var options = new HttpClientOptions()
                .setConnectTimeout((int) settings.connectTimeout().toMillis())
                .setIdleTimeout((int) settings.idleTimeout().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setKeepAlive(true)
                .setDecompressionSupported(false)
                .setMaxWaitQueueSize(settings.waiting());
        var pool = new PoolOptions().setHttp1MaxSize(settings.connections()).setMaxWaitQueueSize(settings.waiting());
        this.client = vertx.createHttpClient(options, pool);
    }

    void send(Exchange exchange, Service service, Delivery delivery, Outcome outcome) {
        // Nothing of the body is read before there is somewhere to send it.
        exchange.request().pause();
        new Turn(exchange, delivery, outcome, upstreams.inTurn(service).iterator()).next();
    }

    /// One request going through the addresses of its service.
    private final class Turn {

        private final Exchange exchange;
        private final Delivery delivery;
        private final Outcome outcome;
        private final Iterator<Origin> origins;
        private boolean repeated;

        private Turn(Exchange exchange, Delivery delivery, Outcome outcome, Iterator<Origin> origins) {
            this.exchange = exchange;
            this.delivery = delivery;
            this.outcome = outcome;
            this.origins = origins;
        }

        private void next() {
            while (origins.hasNext()) {
                var origin = origins.next();
                if (origin.admits(System.nanoTime())) {
                    connect(origin);
                    return;
                }
            }
            outcome.failed(new Failure.Unreachable());
        }

        private void connect(Origin origin) {
            var options = new RequestOptions()
                    .setMethod(delivery.method())
                    .setHost(origin.host())
                    .setPort(origin.port())
                    .setSsl(origin.encrypted())
                    .setURI(delivery.target());
            client.request(options).onComplete(request -> attempt(origin, request), refused -> {
                if (refused instanceof ConnectionPoolTooBusyException) {
                    outcome.failed(new Failure.Crowded());
                } else {
                    LOG.warnf("%s is not reached: %s", origin, refused.getMessage());
                    origin.failed(System.nanoTime());
                    next();
                }
            });
        }

        private void attempt(Origin origin, HttpClientRequest request) {
            new Attempt(
                            vertx,
                            exchange,
                            delivery,
                            request,
                            answer -> {
                                origin.succeeded();
                                outcome.answered(answer, origin);
                            },
                            failure -> failed(origin, failure))
                    .start();
        }

        private void failed(Origin origin, Failure failure) {
            switch (failure) {
                case Failure.BrokeOff broken -> {
                    LOG.warnf("%s broke off %s %s", origin, delivery.method(), delivery.target());
                    if (!repeated && exchange.reads() && !exchange.hasBody()) {
                        repeated = true;
                        connect(origin);
                    } else {
                        outcome.failed(broken);
                    }
                }
                case Failure.TooSlow slow -> {
                    LOG.warnf("%s is too slow for %s %s", origin, delivery.method(), delivery.target());
                    origin.failed(System.nanoTime());
                    outcome.failed(slow);
                }
                default -> outcome.failed(failure);
            }
        }
    }
}
