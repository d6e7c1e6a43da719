package org.sopan.rankings.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.rankings.method.CurrentMethods;
import org.sopan.reference.CurrentReference;
import org.sopan.reference.Programme;

/// Finding a live ranked list, or saying what is not there.
@ApplicationScoped
public class FindRanking {

    private final LiveRankings live;
    private final CurrentReference reference;
    private final CurrentMethods methods;

    FindRanking(LiveRankings live, CurrentReference reference, CurrentMethods methods) {
        this.live = live;
        this.reference = reference;
        this.methods = methods;
    }

    public RankingAnswer find(RankingQuery query) {
        return live.find(query.programme())
                .filter(ranked -> !ranked.rankings().isEmpty())
                .map(ranked -> within(ranked, query))
                .orElseGet(() -> missing(query.programme()));
    }

    /// Within one state of the programme.
    public static RankingAnswer within(RankedProgramme ranked, RankingQuery query) {
        var period = query.period() == null
                ? ranked.findLatest()
                : Optional.of(query.period()).filter(asked -> ranked.find(asked).isPresent());
        if (period.isEmpty()) {
            return new RankingAnswer.UnknownPeriod(
                    query.programme(),
                    query.period() == null ? ranked.rankings().lastKey() : query.period(),
                    List.copyOf(ranked.rankings().keySet()));
        }
        var nodes = MethodNodes.of(ranked.method().method());
        if (query.node() != null && !nodes.has(query.node())) {
            return new RankingAnswer.UnknownNode(query.node(), nodes.codes());
        }
        var area = query.within();
        if (area != null && ranked.reference().findArea(area).isEmpty()) {
            return new RankingAnswer.UnknownArea(area);
        }
        var node = query.node() == null ? nodes.root() : query.node();
        return new RankingAnswer.Found(ranked, period.get(), new ListKey(query.measure(), node, area));
    }

    /// The refusal for a programme that is not known; empty when it is.
    public Optional<RankingAnswer> refuseUnknown(ProgrammeCode code) {
        return reference.now().findProgramme(code).isPresent() ? Optional.empty() : Optional.of(missing(code));
    }

    private RankingAnswer missing(ProgrammeCode code) {
        var catalogue = reference.now();
        return catalogue
                .findProgramme(code)
                .map(programme -> (RankingAnswer) new RankingAnswer.NotRankedYet(code, reason(programme)))
                .orElseGet(() -> new RankingAnswer.UnknownProgramme(
                        code,
                        catalogue.programmes().stream().map(Programme::code).toList()));
    }

    private String reason(Programme programme) {
        var method = programme.defaultMethod();
        if (method == null) {
            return "it names no method";
        }
        return methods.now().findNewest(method).isEmpty()
                ? "its method " + method + " has not been stored"
                : "none of its figures has arrived";
    }
}
