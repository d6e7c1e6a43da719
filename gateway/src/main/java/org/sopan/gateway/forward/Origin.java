package org.sopan.gateway.forward;

import java.net.URI;
import java.util.concurrent.atomic.AtomicReference;

/// One address of a service, and whether it is worth trying.
public final class Origin {

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private final URI base;
    private final Breaker.Rules rules;
    private final AtomicReference<Breaker> breaker = new AtomicReference<>(new Breaker.Closed(0));

    Origin(URI base, Breaker.Rules rules) {
        if (base.getHost() == null || !("http".equals(base.getScheme()) || "https".equals(base.getScheme()))) {
            throw new IllegalArgumentException("upstream address \"" + base + "\" is not of the form http://host:port");
        }
        this.base = base;
        this.rules = rules;
    }

    String host() {
        return base.getHost();
    }

    int port() {
        return base.getPort() >= 0 ? base.getPort() : encrypted() ? HTTPS_PORT : HTTP_PORT;
    }

    boolean encrypted() {
        return "https".equals(base.getScheme());
    }

    /// How links of the service to itself begin, which are of no use outside.
    String prefix() {
        return base.getScheme() + "://" + base.getAuthority();
    }

    /// Whether a request may try this address now; after a pause only one at a time may.
    boolean admits(long nowNanos) {
        var state = breaker.get();
        return switch (state) {
            case Breaker.Closed closed -> true;
            case Breaker.Open open -> open.lets(nowNanos) && breaker.compareAndSet(open, open.probing(rules, nowNanos));
        };
    }

    void succeeded() {
        if (!breaker.get().equals(new Breaker.Closed(0))) {
            breaker.updateAndGet(Breaker::succeeded);
        }
    }

    void failed(long nowNanos) {
        breaker.updateAndGet(state -> state.failed(rules, nowNanos));
    }

    @Override
    public String toString() {
        return prefix();
    }
}
