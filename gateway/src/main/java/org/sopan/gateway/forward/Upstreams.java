package org.sopan.gateway.forward;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.sopan.gateway.routes.Service;

/// The addresses of the services.
@ApplicationScoped
class Upstreams {

    private final Map<Service, Ring> rings = new EnumMap<>(Service.class);

    Upstreams(UpstreamSettings settings, ForwardSettings forward) {
        var rules = new Breaker.Rules(forward.failuresToOpen(), forward.openFor());
        rings.put(Service.INDICATORS, ring(settings.indicators().url(), rules));
        rings.put(Service.RANKINGS, ring(settings.rankings().url(), rules));
        rings.put(Service.FORUM, ring(settings.forum().url(), rules));
    }

    /// All addresses of a service in the order in which this request tries them: each request begins with another.
    List<Origin> inTurn(Service service) {
        var ring = rings.get(service);
        if (ring == null) {
            throw new IllegalArgumentException(service.word() + " is not behind the gateway");
        }
        var size = ring.origins().size();
        var first = Math.floorMod(ring.next().getAndIncrement(), size);
        var turn = new ArrayList<Origin>(size);
        for (var step = 0; step < size; step++) {
            turn.add(ring.origins().get((first + step) % size));
        }
        return turn;
    }

    private static Ring ring(List<URI> addresses, Breaker.Rules rules) {
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("a service needs at least one address in sopan.upstream.<service>.url");
        }
        return new Ring(addresses.stream().map(base -> new Origin(base, rules)).toList(), new AtomicInteger());
    }

    private record Ring(List<Origin> origins, AtomicInteger next) {}
}
