package org.sopan.gateway.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sopan.gateway.exchange.Exchange;
import org.sopan.gateway.identity.Identity;
import org.sopan.gateway.routes.Route;
import org.sopan.gateway.token.InternalTokens;

/// Takes a request whose route is known to its service and brings the answer back.
@ApplicationScoped
public class Forwarder {

    private final Dispatch dispatch;
    private final InternalTokens tokens;
    private final ForwardSettings settings;
    private final Map<String, ForwardSettings.OwnLimits> ownLimits;

    Forwarder(Dispatch dispatch, InternalTokens tokens, ForwardSettings settings) {
        this.dispatch = dispatch;
        this.tokens = tokens;
        this.settings = settings;
        this.ownLimits = settings.ownLimits().values().stream()
                .collect(Collectors.toUnmodifiableMap(ForwardSettings.OwnLimits::template, Function.identity()));
    }

    public void forward(Exchange exchange, Route route) {
        var delivery = delivery(exchange, route, headers -> {});
        if (exchange.bodyLength() > delivery.bodyBytes()) {
            exchange.refuse(Refusals.tooLarge(Long.toString(exchange.bodyLength()), delivery.bodyBytes()));
            return;
        }
        dispatch.send(exchange, route.owner(), delivery, new Relay(exchange));
    }

    /// Asks on behalf of several clients: under the given condition instead of the client's own.
    ///
    /// @param ifNoneMatch tag of what is at hand already; empty asks for the whole
    public void ask(Exchange exchange, Route route, Optional<String> ifNoneMatch, Outcome outcome) {
        Consumer<MultiMap> condition = headers -> {
            headers.remove(HttpHeaders.IF_NONE_MATCH).remove(HttpHeaders.IF_MODIFIED_SINCE);
            ifNoneMatch.ifPresent(tag -> headers.set(HttpHeaders.IF_NONE_MATCH, tag));
        };
        dispatch.send(exchange, route.owner(), delivery(exchange, route, condition), outcome);
    }

    /// Streams an answer to the client as it comes.
    public void relay(Exchange exchange, HttpClientResponse answer, Origin origin) {
        new Relay(exchange).answered(answer, origin);
    }

    public void refuse(Exchange exchange, Failure failure) {
        Refusals.answer(exchange, failure);
    }

    /// Copies the headers of an answer that concern the client.
    public void answerHeaders(MultiMap from, MultiMap target, Origin origin) {
        Headers.answer(from, target, origin);
    }

    private Delivery delivery(Exchange exchange, Route route, Consumer<MultiMap> change) {
        var own = Optional.ofNullable(ownLimits.get(route.template().text()));
        return new Delivery(
                exchange.request().method(),
                exchange.target(),
                headers -> {
                    Headers.request(exchange, headers, token(exchange));
                    change.accept(headers);
                },
                own.flatMap(ForwardSettings.OwnLimits::bodyBytes).orElse(settings.bodyBytes()),
                own.flatMap(ForwardSettings.OwnLimits::responseTimeout).orElse(settings.responseTimeout()));
    }

    private String token(Exchange exchange) {
        return exchange.identity() instanceof Identity.Holder holder ? tokens.tokenFor(holder) : "";
    }
}
