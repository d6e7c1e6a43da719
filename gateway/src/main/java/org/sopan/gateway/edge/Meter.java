package org.sopan.gateway.edge;

import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import org.sopan.gateway.exchange.Exchange;
import org.sopan.gateway.identity.Identity;
import org.sopan.gateway.quota.Grant;
import org.sopan.gateway.quota.QuotaSettings;
import org.sopan.gateway.quota.Quotas;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// Counts a request against its key's or its address's quota and says so in `RateLimit` and `RateLimit-Policy`
/// (draft-ietf-httpapi-ratelimit-headers-11).
@ApplicationScoped
class Meter {

    /// Whoever holds an IPv6 network holds all of its addresses: they count as one.
    private static final int NETWORK_BYTES = 8;

    private final Quotas quotas;
    private final QuotaSettings settings;

    Meter(Quotas quotas, QuotaSettings settings) {
        this.quotas = quotas;
        this.settings = settings;
    }

    /// Throws a [Problem] when the quota is used up.
    void count(Exchange exchange) {
        switch (exchange.identity()) {
            case Identity.Holder holder -> count(exchange, "key", holder.subject(), settings.perKey());
            case Identity.Anonymous() ->
                count(exchange, "address", network(exchange.request().remoteAddress()), settings.perAddress());
        }
    }

    private void count(Exchange exchange, String policy, String who, int quota) {
        var headers = exchange.response().headers();
        var window = settings.window().toSeconds();
        headers.set("RateLimit-Policy", "\"" + policy + "\";q=" + quota + ";w=" + window);
        switch (quotas.take(policy + " " + who, quota)) {
            case Grant.Granted(var left, var full) ->
                headers.set("RateLimit", "\"" + policy + "\";r=" + left + ";t=" + full);
            case Grant.UsedUp(var next) -> {
                headers.set("RateLimit", "\"" + policy + "\";r=0;t=" + next);
                throw new Problem(
                                ErrorCode.QUOTA_EXCEEDED,
                                "the quota of this " + policy + " is used up; allowed are " + quota + " requests in "
                                        + window + " s, the next one in " + next + " s")
                        .with("Retry-After", Long.toString(next));
            }
        }
    }

    private static String network(SocketAddress address) {
        var host = address.hostAddress();
        if (host == null) {
            return "unknown";
        }
        try {
            var bytes = InetAddress.ofLiteral(host);
            return bytes instanceof Inet6Address
                    ? HexFormat.of().formatHex(bytes.getAddress(), 0, NETWORK_BYTES)
                    : host;
        } catch (IllegalArgumentException e) {
            return host;
        }
    }
}
