package org.sopan.gateway.edge;

import io.vertx.core.json.JsonObject;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.sopan.gateway.exchange.Exchange;
import org.sopan.gateway.identity.Identity;

/// One JSON line per request. Path and key id are in it; the query, bodies and persons are not.
final class AccessLog {

    private static final Logger LOG = Logger.getLogger("sopan.access");

    private AccessLog() {}

    static void write(Exchange exchange, long nowNanos) {
        var line = new JsonObject()
                .put("requestId", exchange.trace().requestId())
                .put("traceId", exchange.trace().traceId())
                .put("method", exchange.request().method().name())
                .put("path", exchange.path())
                .put("status", exchange.response().getStatusCode())
                .put("complete", exchange.response().ended())
                .put("bytes", exchange.response().bytesWritten())
                .put("micros", TimeUnit.NANOSECONDS.toMicros(exchange.nanosSinceStart(nowNanos)))
                .put("address", exchange.request().remoteAddress().hostAddress());
        if (exchange.identity() instanceof Identity.Holder holder) {
            line.put("key", holder.subject());
        }
        var route = exchange.route();
        if (route != null) {
            line.put("route", route.template().text())
                    .put("service", route.owner().word());
        }
        if (!exchange.cacheNote().isEmpty()) {
            line.put("cache", exchange.cacheNote());
        }
        LOG.info(line.encode());
    }
}
