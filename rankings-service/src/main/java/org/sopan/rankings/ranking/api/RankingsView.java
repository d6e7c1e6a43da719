package org.sopan.rankings.ranking.api;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.engine.method.MethodNode;
import org.sopan.rankings.ranking.MethodNodes;
import org.sopan.rankings.ranking.RankedProgramme;
import org.sopan.rankings.ranking.ReleasedLists.ReleasedPeriod;

/// What can be read about a programme on the wire.
@Schema(name = "Rankings", description = "Which lists of a programme exist: combine a period, a measure and a node.")
public record RankingsView(
        @Schema(description = "Code of the programme.", examples = "NFHS")
        String programme,

        @Schema(description = "Name per language.", examples = "{\"en\": \"Outcomes of the aspirational districts\"}")
        Map<String, String> names,

        MethodReference method,

        @Schema(description = "What lists can rank by.", examples = "[\"score\", \"delta\"]")
        List<String> measures,

        @Schema(description = "Whether anyone may read the live ranking.")
        boolean openLive,

        @Schema(description = "The oldest first.") List<PeriodView> periods,

        @Schema(description = "The whole programme first, then its tree from the top.")
        List<NodeView> nodes) {

    static RankingsView of(RankedProgramme ranked, List<ReleasedPeriod> released) {
        var programme = ranked.programme();
        return new RankingsView(
                programme.code().value(),
                new TreeMap<>(programme.names()),
                MethodReference.of(ranked.method()),
                List.of("score", "delta"),
                programme.openLive(),
                ranked.rankings().keySet().stream()
                        .map(period -> PeriodView.of(ranked, period, released))
                        .toList(),
                nodes(ranked));
    }

    private static List<NodeView> nodes(RankedProgramme ranked) {
        var nodes = MethodNodes.of(ranked.method().method());
        return nodes.codes().stream()
                .map(code -> NodeView.of(nodes, code, ranked))
                .toList();
    }

    /// A period with a ranking.
    @Schema(name = "RankedPeriod", description = "A period with a ranking.")
    public record PeriodView(
            @Schema(description = "The period.", examples = "2020")
            String period,

            @Schema(description = "Its first day.", examples = "2020-01-01")
            String start,

            @Schema(description = "Its last day.", examples = "2020-12-31")
            String end,

            @Schema(description = "Earlier period that changes are measured from; null without one.", examples = "2015")
            @Nullable
            String basePeriod,

            @Schema(description = "How many areas take part.", examples = "112")
            int members,

            @Schema(description = "How many releases there are.", examples = "1")
            int releases,

            @Schema(description = "Id of the one that counts; null without one.") @Nullable
            String release) {

        static PeriodView of(RankedProgramme ranked, Period period, List<ReleasedPeriod> released) {
            var ranking = ranked.get(period);
            var official = released.stream()
                    .filter(candidate -> candidate.period().equals(period))
                    .findFirst();
            return new PeriodView(
                    period.value(),
                    period.start().toString(),
                    period.end().toString(),
                    ranking.ranking().basePeriod().orElse(null),
                    ranking.members().size(),
                    official.map(ReleasedPeriod::releases).orElse(0),
                    official.map(ReleasedPeriod::newest).orElse(null));
        }
    }

    /// A theme or an indicator that can be ranked by.
    @Schema(name = "RankedNode", description = "A theme or an indicator that can be ranked by.")
    public record NodeView(
            @Schema(description = "Code, `all` for the whole programme.", examples = "health")
            String node,

            @Schema(
                    description = "What it is.",
                    enumeration = {"programme", "theme", "indicator"})
            String kind,

            @Schema(description = "Name per language.", examples = "{\"en\": \"Health\", \"hi\": \"स्वास्थ्य\"}")
            Map<String, String> names) {

        static NodeView of(MethodNodes nodes, String code, RankedProgramme ranked) {
            if (code.equals(nodes.root())) {
                return new NodeView(
                        MethodNodes.ALL,
                        "programme",
                        new TreeMap<>(ranked.programme().names()));
            }
            return nodes.find(code).orElseThrow() instanceof MethodNode.Branch
                    ? new NodeView(code, "theme", NodeNames.of(code, nodes, ranked.reference()))
                    : new NodeView(code, "indicator", NodeNames.of(code, nodes, ranked.reference()));
        }
    }
}
