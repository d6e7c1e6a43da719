package org.sopan.rankings.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sopan.contracts.vocabulary.Ids;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.engine.ranking.Measure;
import org.sopan.rankings.ranking.EditionFacts;
import org.sopan.rankings.ranking.FrozenBytes;
import org.sopan.rankings.ranking.ListKey;
import org.sopan.rankings.ranking.ListWriter;
import org.sopan.rankings.ranking.MethodNodes;
import org.sopan.rankings.ranking.RankedProgramme;
import org.sopan.rankings.ranking.RankingAnswer;

/// Making a release: the figures as they stand are frozen, ranked again from the frozen form, and every list is kept as
/// the bytes that will be served. So whoever has the inputs and the method can compute the same bytes again.
@ApplicationScoped
public class PublishRelease {

    private final Releases releases;
    private final ReleaseAnnouncements announcements;
    private final InputsFormat format;
    private final ListWriter writer;
    private final Ids ids;
    private final Clock clock;
    private final String engineVersion;

    PublishRelease(
            Releases releases,
            ReleaseAnnouncements announcements,
            InputsFormat format,
            ListWriter writer,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.version") String engineVersion) {
        this.releases = releases;
        this.announcements = announcements;
        this.format = format;
        this.writer = writer;
        this.ids = ids;
        this.clock = clock;
        this.engineVersion = engineVersion;
    }

    /// Publishes a period that is ranked; the live ranking is taken as it stood when it was asked for.
    @Transactional
    public Release publish(RankedProgramme live, Period period, String by) {
        var place = releases.nextPlace(live.programme().code(), period);
        var official = new EditionFacts.Official(ids.next("rel"), place.number(), asStored(clock.instant()));
        var toldAt = live.toldAt();
        var facts = new EditionFacts(official, live.reflects(), toldAt == null ? null : asStored(toldAt));
        var inputs = new FrozenDocument(FrozenDocument.INPUTS, format.write(ReleaseInputs.of(live, period)));
        var ranked = ReleasedProgramme.of(
                format.read(inputs.content()),
                live.method(),
                new ReleasedProgramme.Context(live.programme(), live.reference(), facts));
        var lists = lists(ranked, period, facts);
        var release = release(new Draft(ranked, period, place, facts, by), inputs, lists);
        var documents = new ArrayList<>(lists);
        documents.add(inputs);
        releases.add(release, documents);
        announcements.published(release, ranked);
        return release;
    }

    /// An instant as the database keeps it: what is printed now must be what is printed from the stored release.
    private static Instant asStored(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    /// Every list of every node, by name.
    List<FrozenDocument> lists(RankedProgramme ranked, Period period, EditionFacts facts) {
        var nodes = MethodNodes.of(ranked.method().method());
        var lists = new ArrayList<FrozenDocument>();
        for (var measure : Measure.values()) {
            for (var node : nodes.codes()) {
                var found = new RankingAnswer.Found(ranked, period, new ListKey(measure, node, null));
                var word = node.equals(nodes.root()) ? MethodNodes.ALL : node;
                lists.add(new FrozenDocument(FrozenDocument.listName(measure, word), writer.json(found, facts)));
            }
        }
        lists.sort(Comparator.comparing(FrozenDocument::name));
        return lists;
    }

    static String resultHash(List<FrozenDocument> lists) {
        var lines = lists.stream()
                .map(list -> list.name() + " " + list.hash() + "\n")
                .collect(Collectors.joining());
        return FrozenBytes.ofText(lines).hash();
    }

    private Release release(Draft draft, FrozenDocument inputs, List<FrozenDocument> lists) {
        var ranked = draft.ranked();
        var method = ranked.method();
        var official = draft.facts().release();
        if (official == null) {
            throw new IllegalStateException("a release is official");
        }
        return new Release(
                official.id(),
                ranked.programme().code(),
                draft.period(),
                draft.place().number(),
                draft.place().chain(),
                ranked.get(draft.period())
                        .ranking()
                        .basePeriod()
                        .map(Period::parse)
                        .orElse(null),
                new Release.Made(method.code(), method.version(), method.hash(), engineVersion),
                draft.facts().reflects(),
                draft.facts().figuresAsOf(),
                new Release.Hashes(inputs.hash(), resultHash(lists)),
                draft.place().previous().orElse(null),
                official.publishedAt(),
                draft.by());
    }

    private record Draft(RankedProgramme ranked, Period period, Releases.Place place, EditionFacts facts, String by) {}
}
