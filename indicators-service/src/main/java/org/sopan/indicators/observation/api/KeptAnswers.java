package org.sopan.indicators.observation.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Tables that were sent a moment ago, by their tag: a dashboard asks for the same series again
/// and again, and as long as no figure has changed the answer is these bytes.
///
/// A tag names one state of all figures, one reader's reach, one format and one address, so what is found is what would
/// be built. The least used go when `sopan.answers.kept-bytes` are full.
@ApplicationScoped
class KeptAnswers {

    /// What `LinkedHashMap` starts with.
    private static final int FIRST_ROOM = 16;

    private static final float LOAD = 0.75f;

    private final long mostBytes;
    private final int largest;
    private final Map<String, KeptAnswer> answers = new LinkedHashMap<>(FIRST_ROOM, LOAD, true);
    private long bytes;

    KeptAnswers(
            @ConfigProperty(name = "sopan.answers.kept-bytes", defaultValue = "33554432") long mostBytes,
            @ConfigProperty(name = "sopan.answers.kept-largest-bytes", defaultValue = "4194304") int largest) {
        this.mostBytes = mostBytes;
        this.largest = largest;
    }

    /// The answer with this tag: kept, or built now and kept when it is a stream that was sent to its end.
    ResponseBuilder answer(EntityTag tag, Supplier<ResponseBuilder> full) {
        if (tag.isWeak()) {
            return full.get();
        }
        return find(tag).map(KeptAnswers::sent).orElseGet(() -> keeping(tag, full.get()));
    }

    private static ResponseBuilder sent(KeptAnswer kept) {
        var answer = Response.ok(kept.body());
        kept.headers().forEach((name, values) -> values.forEach(value -> answer.header(name, value)));
        return answer;
    }

    private ResponseBuilder keeping(EntityTag tag, ResponseBuilder full) {
        var answer = full.build();
        if (!(answer.getEntity() instanceof StreamingOutput stream)) {
            return full;
        }
        var headers = Map.copyOf(answer.getHeaders());
        StreamingOutput copied = out -> {
            var copy = new CopiedStream(out, largest);
            stream.write(copy);
            copy.whole().ifPresent(body -> keep(tag, new KeptAnswer(headers, body)));
        };
        return full.entity(copied);
    }

    private synchronized Optional<KeptAnswer> find(EntityTag tag) {
        return Optional.ofNullable(answers.get(tag.getValue()));
    }

    private synchronized void keep(EntityTag tag, KeptAnswer answer) {
        var before = answers.put(tag.getValue(), answer);
        bytes += answer.body().length - (before == null ? 0 : before.body().length);
        var eldest = answers.entrySet().iterator();
        while (bytes > mostBytes && eldest.hasNext()) {
            bytes -= eldest.next().getValue().body().length;
            eldest.remove();
        }
    }
}
