package org.sopan.indicators.observation.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Date;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.indicators.observation.Observations;
import org.sopan.indicators.observation.Version;
import org.sopan.indicators.reach.CurrentReach;
import org.sopan.indicators.reach.Reach;
import org.sopan.kit.http.ContentCodings;
import org.sopan.kit.http.Preconditions;
import org.sopan.kit.http.Tags;
import org.sopan.kit.identity.Caller;

/// Answers made of figures, tagged so that a reader who has one is told so before it is built. What
/// decides their bytes: which changes of figures are visible, the catalogue (names, members), how far the
/// reader reaches, the language, the format and the address.
@RequestScoped
public class FigureAnswers {

    /// Formats whose bytes tell when they were made, or come out of another's library: their tags are weak.
    private static final Set<String> MADE_ANEW = Set.of("sdmx-json", "sdmx-ml", "parquet");

    /// `Last-Modified` counts in seconds: a second in which more may change is not named.
    private static final Duration SETTLED = Duration.ofSeconds(2);

    /// How far an answer reaches in the log of events.
    private static final String POSITION = "Sopan-Position";

    private final Observations observations;
    private final CurrentCatalogue current;
    private final CurrentReach reach;
    private final Caller caller;
    private final Wording wording;
    private final Preconditions preconditions;
    private final KeptAnswers kept;
    private final HttpHeaders headers;
    private final UriInfo address;
    private final Clock clock;

    FigureAnswers(
            Observations observations,
            CurrentCatalogue current,
            CurrentReach reach,
            Caller caller,
            Wording wording,
            Preconditions preconditions,
            KeptAnswers kept,
            HttpHeaders headers,
            UriInfo address,
            Clock clock) {
        this.observations = observations;
        this.current = current;
        this.reach = reach;
        this.caller = caller;
        this.wording = wording;
        this.preconditions = preconditions;
        this.kept = kept;
        this.headers = headers;
        this.address = address;
        this.clock = clock;
    }

    /// 304 for a reader who has the answer, else the answer. The version is read before any figure is: a
    /// change in between makes the tag older than the figures, never younger. Of the catalogue that counts which
    /// the request was understood with.
    ///
    /// @param format word of the format
    public Response answer(String format, Supplier<ResponseBuilder> full) {
        var version = observations.version();
        var tag = tag(version, format);
        var answer = preconditions.answer(
                tag,
                caller.anonymous() ? Streams.PUBLIC : Streams.PRIVATE,
                // What it varies by is said once, with the tag.
                () -> kept.answer(tag, takesGzip(), full).header(HttpHeaders.VARY, null));
        answer.getHeaders().putSingle(POSITION, version.position());
        answer.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, wording.language());
        var changed = version.changed();
        if (changed != null && changed.isBefore(clock.instant().minus(SETTLED))) {
            answer.getHeaders().putSingle(HttpHeaders.LAST_MODIFIED, Date.from(changed));
        }
        return answer;
    }

    private boolean takesGzip() {
        return ContentCodings.takesGzip(headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
    }

    private EntityTag tag(Version version, String format) {
        var uri = address.getRequestUri();
        var tag = Tags.of(
                "figures",
                version.tag(),
                current.held().version(),
                text(reach.held()),
                wording.language(),
                format,
                uri.getRawPath(),
                String.valueOf(uri.getRawQuery()));
        return MADE_ANEW.contains(format) ? new EntityTag(tag.getValue(), true) : tag;
    }

    private static String text(Reach reach) {
        return reach.everything() + "/" + sorted(reach.states()) + "/" + sorted(reach.areas());
    }

    private static String sorted(Collection<?> codes) {
        return codes.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    }
}
