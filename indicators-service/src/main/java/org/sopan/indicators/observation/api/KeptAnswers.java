package org.sopan.indicators.observation.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sopan.kit.http.ContentCodings;

/// Tables that were sent a moment ago, by their tag: a dashboard asks for the same series again
/// and again, and as long as no figure has changed the answer is these bytes.
///
/// A tag names one state of all figures, one reader's reach, one format and one address, so what is found is what would
/// be built. Tables are kept as gzip packs them and sent so to who takes it: packing the same table for every reader
/// would cost more than all the rest. The least used go when `sopan.answers.kept-bytes` are full.
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
    ///
    /// @param gzip whether the reader takes it packed
    ResponseBuilder answer(EntityTag tag, boolean gzip, Supplier<ResponseBuilder> full) {
        if (tag.isWeak()) {
            return full.get();
        }
        return find(tag).map(kept -> sent(kept, gzip)).orElseGet(() -> keeping(tag, gzip, full.get()));
    }

    private static ResponseBuilder sent(KeptAnswer kept, boolean gzip) {
        var answer = gzip ? packed(Response.ok(kept.zipped())) : Response.ok((StreamingOutput) kept::unpack);
        kept.headers().forEach((name, values) -> values.forEach(value -> answer.header(name, value)));
        return answer;
    }

    private ResponseBuilder keeping(EntityTag tag, boolean gzip, ResponseBuilder full) {
        var answer = full.build();
        if (!(answer.getEntity() instanceof StreamingOutput stream)) {
            return full;
        }
        var headers = Map.copyOf(answer.getHeaders());
        StreamingOutput copied = out -> {
            var copy = new PackedStream(out, gzip, largest);
            stream.write(copy);
            copy.finish().ifPresent(body -> keep(tag, new KeptAnswer(headers, body)));
        };
        return gzip ? packed(full.entity(copied)) : full.entity(copied);
    }

    private static ResponseBuilder packed(ResponseBuilder answer) {
        return answer.header(HttpHeaders.CONTENT_ENCODING, ContentCodings.GZIP);
    }

    private synchronized Optional<KeptAnswer> find(EntityTag tag) {
        return Optional.ofNullable(answers.get(tag.getValue()));
    }

    private synchronized void keep(EntityTag tag, KeptAnswer answer) {
        var before = answers.put(tag.getValue(), answer);
        bytes += answer.zipped().length - (before == null ? 0 : before.zipped().length);
        var eldest = answers.entrySet().iterator();
        while (bytes > mostBytes && eldest.hasNext()) {
            bytes -= eldest.next().getValue().zipped().length;
            eldest.remove();
        }
    }
}
