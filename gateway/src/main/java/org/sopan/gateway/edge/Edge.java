package org.sopan.gateway.edge;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.logging.Logger;
import org.sopan.gateway.cache.ReadThrough;
import org.sopan.gateway.exchange.Exchange;
import org.sopan.gateway.identity.Identity;
import org.sopan.gateway.routes.Documents;
import org.sopan.gateway.routes.Match;
import org.sopan.gateway.routes.Route;
import org.sopan.gateway.routes.RouteTable;
import org.sopan.gateway.routes.Service;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// Sees every request right after it got its names (see the kit's first route): who, how much, is the path safe,
/// whose is it. What no document mentions does not exist, management addresses included.
@ApplicationScoped
class Edge {

    private static final Logger LOG = Logger.getLogger(Edge.class);

    /// Right behind the kit's first route.
    private static final int SECOND = Integer.MIN_VALUE + 1;

    /// Read by the suite itself, before anybody can have a key: outside of keys and quotas.
    private static final Set<String> UNMETERED =
            Set.of("/.well-known/jwks.json", "/q/health", "/q/health/live", "/q/health/ready", "/q/health/started");

    private static final String METRICS = "/q/metrics";

    private final Credentials credentials;
    private final Meter meter;
    private final Cors cors;
    private final ReadThrough services;
    private final RouteTable table;
    private final boolean publicMetrics;

    Edge(
            Credentials credentials,
            Meter meter,
            Cors cors,
            ReadThrough services,
            Documents documents,
            EdgeSettings settings) {
        this.credentials = credentials;
        this.meter = meter;
        this.cors = cors;
        this.services = services;
        this.table = RouteTable.of(documents.routes());
        this.publicMetrics = settings.publicMetrics();
    }

    void install(@Observes Router router) {
        router.route().order(SECOND).handler(this::receive);
    }

    private void receive(RoutingContext context) {
        var exchange = Exchange.begin(context, System.nanoTime());
        exchange.onEnd(() -> AccessLog.write(exchange, System.nanoTime()));
        try {
            admit(exchange);
        } catch (Problem refusal) {
            exchange.refuse(refusal);
        } catch (RuntimeException e) {
            LOG.errorf(e, "request %s failed at the edge", exchange.trace().requestId());
            exchange.refuse(new Problem(ErrorCode.INTERNAL_ERROR, "the gateway failed; the log knows the request id"));
        }
    }

    private void admit(Exchange exchange) {
        cors.allow(exchange);
        checkLength(exchange);
        var path = safePath(exchange);
        exchange.take(path);
        if (UNMETERED.contains(path) || (publicMetrics && path.equals(METRICS))) {
            stripCredentials(exchange);
            exchange.next();
            return;
        }
        identify(exchange);
        meter.count(exchange);
        if (exchange.request().method().equals(HttpMethod.OPTIONS)) {
            answerOptions(exchange);
        } else {
            dispatch(exchange, route(exchange));
        }
    }

    private void identify(Exchange exchange) {
        try {
            exchange.identify(credentials.of(exchange.request().headers(), exchange.path()));
        } catch (Problem refusal) {
            // Guessing keys costs the address its quota.
            exchange.identify(new Identity.Anonymous());
            meter.count(exchange);
            throw refusal;
        }
        stripCredentials(exchange);
    }

    /// Resources behind this point must not meet the key: it is the gateway's alone.
    private static void stripCredentials(Exchange exchange) {
        exchange.request().headers().remove(HttpHeaders.AUTHORIZATION).remove(Credentials.API_KEY);
    }

    private static void checkLength(Exchange exchange) {
        var lengths = exchange.request().headers().getAll(HttpHeaders.CONTENT_LENGTH);
        if (lengths.size() > 1 || (exchange.chunked() && !lengths.isEmpty())) {
            throw new Problem(
                    ErrorCode.BAD_REQUEST,
                    "the length of the body is told more than once; allowed is one Content-Length or "
                            + "Transfer-Encoding: chunked");
        }
    }

    private static String safePath(Exchange exchange) {
        var raw = String.valueOf(exchange.request().path());
        return switch (SafePath.of(raw)) {
            case SafePath.Safe(var path) -> path;
            case SafePath.Unsafe(var reason) ->
                throw new Problem(ErrorCode.BAD_REQUEST, "the path is refused: " + reason);
        };
    }

    private Route route(Exchange exchange) {
        var method = exchange.request().method().name();
        return switch (table.match(method, exchange.path())) {
            case Match.Found(var route) -> route;
            case Match.WrongMethod(var allowed) -> {
                var list = String.join(", ", allowed);
                throw new Problem(
                                ErrorCode.METHOD_NOT_ALLOWED,
                                method + " is not taken at " + exchange.path() + "; allowed are " + list)
                        .with("Allow", list);
            }
            case Match.Unknown() ->
                throw new Problem(
                        ErrorCode.NOT_FOUND,
                        "nothing is at " + exchange.path() + "; /openapi.yaml lists every address");
        };
    }

    private void answerOptions(Exchange exchange) {
        switch (table.match("OPTIONS", exchange.path())) {
            case Match.Unknown() -> route(exchange);
            case Match.Found(var route) -> dispatch(exchange, route);
            case Match.WrongMethod(var allowed) -> {
                var list = String.join(", ", new TreeSet<>(allowed));
                cors.allowMethods(exchange, list);
                exchange.response()
                        .setStatusCode(204)
                        .putHeader(HttpHeaders.ALLOW, list)
                        .end();
            }
        }
    }

    private void dispatch(Exchange exchange, Route route) {
        exchange.take(route);
        if (route.owner() == Service.GATEWAY) {
            exchange.next();
        } else {
            services.forward(exchange, route);
        }
    }
}
