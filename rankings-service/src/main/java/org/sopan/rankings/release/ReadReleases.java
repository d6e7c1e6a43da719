package org.sopan.rankings.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.rankings.method.CurrentMethods;
import org.sopan.rankings.method.StoredMethod;
import org.sopan.rankings.ranking.EditionFacts;
import org.sopan.rankings.ranking.FindRanking;
import org.sopan.rankings.ranking.FrozenBytes;
import org.sopan.rankings.ranking.ListWriter;
import org.sopan.rankings.ranking.MethodNodes;
import org.sopan.rankings.ranking.RankedEdition;
import org.sopan.rankings.ranking.RankedProgramme;
import org.sopan.rankings.ranking.RankingAnswer;
import org.sopan.rankings.ranking.RankingQuery;
import org.sopan.rankings.ranking.ReleasedLists;
import org.sopan.reference.CurrentReference;

/// Lists of releases: the frozen bytes, and lists within an area worked out from the frozen inputs.
@ApplicationScoped
public class ReadReleases implements ReleasedLists {

    private final CurrentReleases current;
    private final DocumentCache documents;
    private final InputsFormat format;
    private final CurrentMethods methods;
    private final CurrentReference reference;
    private final ListWriter writer;

    ReadReleases(
            CurrentReleases current,
            DocumentCache documents,
            InputsFormat format,
            CurrentMethods methods,
            CurrentReference reference,
            ListWriter writer) {
        this.current = current;
        this.documents = documents;
        this.format = format;
        this.methods = methods;
        this.reference = reference;
        this.writer = writer;
    }

    @Override
    public Optional<Released> find(RankingQuery query) {
        var release = query.period() == null
                ? current.findNewest(query.programme())
                : current.findNewest(query.programme(), query.period());
        return release.map(newest -> list(newest, query));
    }

    @Override
    public Optional<RankedEdition> findRanked(ProgrammeCode programme, @Nullable Period period) {
        var release = period == null ? current.findNewest(programme) : current.findNewest(programme, period);
        return release.map(newest -> new RankedEdition(recompute(newest), newest.period(), facts(newest)));
    }

    @Override
    public List<ReleasedPeriod> periods(ProgrammeCode programme) {
        var byPeriod = new TreeMap<Period, List<Release>>();
        for (var release : current.of(programme)) {
            byPeriod.computeIfAbsent(release.period(), period -> new ArrayList<>())
                    .add(release);
        }
        return byPeriod.entrySet().stream()
                .map(entry -> new ReleasedPeriod(
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().getFirst().id()))
                .toList();
    }

    /// The list of a release; the query's period does not matter.
    public Released list(Release release, RankingQuery query) {
        var node = query.node() == null ? MethodNodes.ALL : query.node();
        var name = FrozenDocument.listName(query.measure(), node);
        if (query.within() == null) {
            var frozen = documents.find(release.id(), name);
            if (frozen.isPresent()) {
                return new Released.Frozen(frozen.get());
            }
        }
        var ranked = recompute(release);
        return switch (FindRanking.within(
                ranked,
                new RankingQuery(query.programme(), release.period(), query.measure(), query.node(), query.within()))) {
            case RankingAnswer.Found found ->
                new Released.Frozen(documents
                        .findOr(
                                release.id(),
                                name + "/" + query.within(),
                                () -> Optional.of(writer.json(found, facts(release))))
                        .orElseThrow());
            case RankingAnswer refusal -> new Released.Misfit(refusal);
        };
    }

    /// The frozen inputs.
    public FrozenBytes inputs(Release release) {
        return documents
                .find(release.id(), FrozenDocument.INPUTS)
                .orElseThrow(() -> new IllegalStateException("release " + release.id() + " has lost its inputs"));
    }

    /// The release ranked again from its frozen inputs, with the method it names.
    RankedProgramme recompute(Release release) {
        var catalogue = reference.now();
        var programme = catalogue
                .findProgramme(release.programme())
                .orElseThrow(() -> new IllegalStateException("programme " + release.programme() + " is gone"));
        return ReleasedProgramme.of(
                format.read(inputs(release)),
                method(release),
                new ReleasedProgramme.Context(programme, catalogue, facts(release)));
    }

    static EditionFacts facts(Release release) {
        return new EditionFacts(
                new EditionFacts.Official(release.id(), release.number(), release.publishedAt()),
                release.reflects(),
                release.figuresAsOf());
    }

    private StoredMethod method(Release release) {
        return methods.now()
                .find(release.made().method(), release.made().methodVersion())
                .orElseThrow(() -> new IllegalStateException("method of release " + release.id() + " is gone"));
    }
}
