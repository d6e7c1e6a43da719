package org.sopan.indicators.observation.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.DatasetCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.ObservationState;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.indicators.catalogue.api.KnownProgrammes;
import org.sopan.indicators.observation.Knowledge;
import org.sopan.indicators.observation.Observation;
import org.sopan.indicators.observation.Selection;
import org.sopan.indicators.reach.CurrentReach;
import org.sopan.kit.identity.Caller;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// Turns filters into a selection, within what the caller may read: without a key, figures of open programmes.
@ApplicationScoped
class Selecting {

    private final CurrentCatalogue current;
    private final Caller caller;
    private final CurrentReach reach;
    private final InstantParameters instants;

    Selecting(CurrentCatalogue current, Caller caller, CurrentReach reach, InstantParameters instants) {
        this.current = current;
        this.caller = caller;
        this.reach = reach;
        this.instants = instants;
    }

    Selection selection(ObservationFilters filters) {
        var catalogue = current.get();
        return new Selection(
                indicators(filters, catalogue),
                areas(filters, catalogue),
                filters.periods().isEmpty()
                        ? null
                        : filters.periods().stream().map(Period::value).collect(Collectors.toSet()),
                filters.from() == null ? null : filters.from().start(),
                filters.to() == null ? null : filters.to().end(),
                filters.dataset() == null ? null : new DatasetCode(filters.dataset()),
                filters.status() == null
                        ? null
                        : ObservationState.find(filters.status()).orElse(null),
                new Knowledge(instants.past("asOf", filters.asOf()), null, filters.changedSince(), false),
                reach.held());
    }

    /// Ends the request unless the caller may read the indicator.
    void requireReadable(IndicatorCode indicator) {
        var open = current.get().openIndicators();
        if (caller.anonymous() && !open.contains(indicator)) {
            throw closed("indicator " + indicator + " belongs to no open programme");
        }
    }

    /// Whether the caller may see this revision of a figure.
    boolean sees(Observation revision) {
        return reach.get().sees(revision.key().indicator(), revision.key().area(), revision.state(), revision.review());
    }

    private @Nullable Set<IndicatorCode> indicators(ObservationFilters filters, Catalogue catalogue) {
        Set<IndicatorCode> wanted = null;
        if (filters.programme() != null) {
            wanted = new HashSet<>(indicatorsOf(filters.programme(), catalogue));
        }
        if (!filters.indicators().isEmpty()) {
            var named = filters.indicators().stream().map(IndicatorCode::new).toList();
            wanted = wanted == null ? new HashSet<>(named) : intersection(wanted, named);
        }
        if (!caller.anonymous()) {
            return wanted;
        }
        var open = catalogue.openIndicators();
        if (wanted == null) {
            return open;
        }
        wanted.stream()
                .filter(each -> !open.contains(each))
                .sorted()
                .findFirst()
                .ifPresent(each -> {
                    throw closed("indicator " + each + " belongs to no open programme");
                });
        return wanted;
    }

    private static Set<IndicatorCode> intersection(Set<IndicatorCode> some, List<IndicatorCode> others) {
        var both = new HashSet<>(some);
        both.retainAll(new HashSet<>(others));
        return both;
    }

    private static List<IndicatorCode> indicatorsOf(String programme, Catalogue catalogue) {
        return KnownProgrammes.require(catalogue, programme).indicators();
    }

    private static @Nullable Set<AreaCode> areas(ObservationFilters filters, Catalogue catalogue) {
        Set<AreaCode> below = null;
        var within = filters.within();
        if (within != null && !within.equals(AreaCode.INDIA)) {
            below = catalogue.within(within);
        }
        if (filters.areas().isEmpty()) {
            return below;
        }
        var named = new HashSet<>(filters.areas());
        if (below != null) {
            named.retainAll(below);
        }
        return named;
    }

    private static Problem closed(String what) {
        return new Problem(ErrorCode.UNAUTHENTICATED, what + "; its figures are read with a key")
                .with("WWW-Authenticate", "Bearer");
    }
}
