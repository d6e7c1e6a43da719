package org.sopan.rankings.ranking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.engine.panel.Panel;
import org.sopan.engine.ranking.BoundaryChange;
import org.sopan.engine.ranking.Standings;
import org.sopan.kit.log.Positions;
import org.sopan.rankings.method.StoredMethod;
import org.sopan.rankings.panel.Figures;
import org.sopan.reference.Programme;
import org.sopan.reference.Reference;

/// A programme ranked in every period it has figures for; immutable.
///
/// @param generation grows with every change in this process; two of a programme with one number are the same
/// @param basis what it was ranked from
/// @param reflects up to where the log of observations had been read
/// @param toldAt when the newest of those figures was told, or null before the first
/// @param rankings by period, the oldest first
public record RankedProgramme(
        long generation,
        Programme programme,
        StoredMethod method,
        Basis basis,
        Positions reflects,
        @Nullable Instant toldAt,
        NavigableMap<Period, PeriodRanking> rankings) {

    public RankedProgramme {
        rankings = Collections.unmodifiableNavigableMap(new TreeMap<>(rankings));
    }

    public Reference reference() {
        return basis.reference();
    }

    public Optional<PeriodRanking> find(Period period) {
        return Optional.ofNullable(rankings.get(period));
    }

    /// Throws [IllegalArgumentException] for a period that is not ranked.
    public PeriodRanking get(Period period) {
        return find(period)
                .orElseThrow(
                        () -> new IllegalArgumentException(programme.code() + " has no ranking for period " + period));
    }

    /// The newest period in which anyone is ranked, else the newest with any figure.
    public Optional<Period> findLatest() {
        var newestFirst = new ArrayList<>(rankings.keySet()).reversed();
        return newestFirst.stream()
                .filter(period -> get(period).ranked() > 0)
                .findFirst()
                .or(() -> newestFirst.stream().findFirst());
    }

    /// The list of a period among its members, or among those of them that lie in an area.
    public Standings standings(Period period, ListKey key) {
        var ranking = get(period);
        return ranking.standings(key.measure(), key.node(), among(ranking.members(), key.within()));
    }

    private Set<String> among(Set<String> members, @Nullable AreaCode within) {
        return within == null
                ? members
                : members.stream()
                        .filter(area -> reference().liesWithin(AreaCode.parse(area), within))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /// The same rankings, known to hold up to a later position.
    RankedProgramme reflecting(long newer, Figures.Changes changes) {
        return new RankedProgramme(newer, programme, method, basis, changes.positions(), changes.toldAt(), rankings);
    }

    /// What a programme is ranked from.
    ///
    /// @param reference the state of the catalogue
    /// @param panel the figures
    /// @param boundaryChanges of the areas in the panel
    public record Basis(Reference reference, Panel panel, List<BoundaryChange> boundaryChanges) {
        public Basis {
            boundaryChanges = List.copyOf(boundaryChanges);
        }
    }
}
