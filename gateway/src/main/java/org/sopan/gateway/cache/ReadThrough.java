package org.sopan.gateway.cache;

import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.sopan.gateway.exchange.Exchange;
import org.sopan.gateway.forward.Forwarder;
import org.sopan.gateway.routes.Route;

/// Answers anonymous reads from what is kept, and asks the service only when nothing fresh is. Those who ask for the
/// same at the same time ask once. Requests with a key pass by: what they get may be theirs alone.
@ApplicationScoped
public class ReadThrough {

    private static final int NOT_MODIFIED = 304;

    private final Forwarder forwarder;
    private final CacheSettings settings;
    private final Shelf shelf;
    private final LongSupplier nanos = System::nanoTime;
    private final Map<CacheKey, Flight> flights = new ConcurrentHashMap<>();

    /// Templates that have given an answer to keep. Only their readers wait for each other: where every answer is for
    /// one alone, waiting would gain nothing.
    private final Set<String> shared = ConcurrentHashMap.newKeySet();

    ReadThrough(Forwarder forwarder, CacheSettings settings) {
        this.forwarder = forwarder;
        this.settings = settings;
        this.shelf = new Shelf(settings.bytes());
    }

    public void forward(Exchange exchange, Route route) {
        CacheKey.find(exchange)
                .ifPresentOrElse(key -> read(exchange, route, key), () -> forwarder.forward(exchange, route));
    }

    private void read(Exchange exchange, Route route, CacheKey key) {
        var kept = shelf.get(key);
        if (kept != null && kept.fresh(nanos.getAsLong())) {
            answer(exchange, kept, "sopan; hit");
            return;
        }
        var mine = new Flight();
        var flight = shared.contains(route.template().text()) ? flights.computeIfAbsent(key, absent -> mine) : mine;
        if (flight.equals(mine)) {
            ask(exchange, route, key, kept, mine);
        } else if (!join(flight, exchange, route)) {
            // It landed between two steps; asking alone is simpler than waiting for the next.
            forwarder.forward(exchange, route);
        }
    }

    private boolean join(Flight flight, Exchange exchange, Route route) {
        exchange.request().pause();
        return flight.join(landing -> exchange.later(() -> {
            switch (landing) {
                case Landing.Answer(var kept, var note) -> answer(exchange, kept, note + "; collapsed");
                case Landing.Failed(var failure) -> forwarder.refuse(exchange, failure);
                case Landing.AskYourself() -> forwarder.forward(exchange, route);
            }
        }));
    }

    private void ask(Exchange exchange, Route route, CacheKey key, @Nullable Kept kept, Flight flight) {
        var asking = new Asking(settings, exchange, kept, landing -> {
            if (landing instanceof Landing.Answer(var answer, var _)) {
                shelf.put(key, answer);
                shared.add(route.template().text());
            }
            flights.remove(key, flight);
            flight.land(landing);
        });
        forwarder.ask(exchange, route, asking.condition(), asking.outcome(nanos, forwarder, this::answer));
    }

    private void answer(Exchange exchange, Kept kept, String note) {
        var response = exchange.response();
        if (response.ended() || response.closed()) {
            return;
        }
        exchange.noteCache(note);
        kept.headers().forEach((name, value) -> response.headers().add(name, value));
        response.putHeader("Age", Long.toString(kept.ageSeconds(nanos.getAsLong())));
        response.putHeader("Cache-Status", note);
        if (kept.matches(exchange.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(NOT_MODIFIED).end();
        } else {
            response.end(kept.body());
        }
    }

    /// How an answer from the shelf is given.
    @FunctionalInterface
    interface Answering {
        void answer(Exchange exchange, Kept kept, String note);
    }
}
