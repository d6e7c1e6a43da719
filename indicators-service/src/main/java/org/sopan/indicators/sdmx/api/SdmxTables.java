package org.sopan.indicators.sdmx.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sopan.formats.DataFlow;
import org.sopan.formats.Rows;
import org.sopan.formats.Table;
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.indicators.catalogue.Programme;
import org.sopan.indicators.observation.Observations;
import org.sopan.indicators.observation.Selection;
import org.sopan.indicators.observation.api.FlowTables;
import org.sopan.indicators.observation.api.Wording;
import org.sopan.indicators.sdmx.SdmxFlow;
import org.sopan.indicators.sdmx.SdmxWords;
import org.sopan.indicators.sdmx.SeriesFilter;

/// Figures of a programme as a dataflow, read while it is sent.
@ApplicationScoped
class SdmxTables implements FlowTables {

    private final Observations observations;
    private final CurrentCatalogue current;
    private final Wording wording;
    private final Clock clock;

    SdmxTables(Observations observations, CurrentCatalogue current, Wording wording, Clock clock) {
        this.observations = observations;
        this.current = current;
        this.wording = wording;
        this.clock = clock;
    }

    @Override
    public Table of(Programme programme, Selection selection) {
        return of(new SdmxFlow(programme), selection, FlowOptions.ALL);
    }

    Table of(SdmxFlow flow, Selection selection, FlowOptions options) {
        var language = wording.language();
        var columns = new FlowColumns(flow, current.get(), options, language);
        var narrowed = narrowed(flow.programme(), selection, options.series());
        Rows rows = target -> {
            var series = new SeriesRows(columns, options, target);
            try {
                observations.forEach(narrowed, series::take);
                series.flush();
            } catch (UncheckedIOException broken) {
                throw broken.getCause();
            }
        };
        var knowledge = selection.knowledge();
        // Who asks for updates goes on from the instant of this message: nothing later is in it, nothing earlier
        // missing.
        var made = knowledge.updatedAfter() == null || knowledge.asOf() == null ? clock.instant() : knowledge.asOf();
        var prepared = made.truncatedTo(ChronoUnit.MILLIS);
        return new Table(
                flow.id(),
                columns.columns(),
                rows,
                new DataFlow(
                        SdmxWords.AGENCY,
                        flow.id(),
                        SdmxWords.VERSION,
                        Wording.name(flow.names(), language, flow.id()),
                        prepared,
                        options.flat(),
                        language));
    }

    /// A selection as far as it lies in the flow and its series are wanted.
    static Selection narrowed(Programme programme, Selection selection, SeriesFilter series) {
        var dataset = selection.dataset();
        boolean otherDataset = (dataset != null && !dataset.equals(programme.dataset()))
                || !series.admitsSource(programme.dataset().value());
        var members = programme.members().stream().map(Programme.Member::area).collect(Collectors.toSet());
        return new Selection(
                otherDataset
                        ? Set.of()
                        : both(new HashSet<>(programme.indicators()), selection.indicators(), series::admitsIndicator),
                both(members, selection.areas(), series::admitsArea),
                selection.periods(),
                selection.from(),
                selection.to(),
                programme.dataset(),
                selection.status(),
                selection.knowledge(),
                selection.reach());
    }

    private static <T> Set<T> both(Set<T> known, @Nullable Set<T> selected, Predicate<String> admits) {
        return known.stream()
                .filter(each -> (selected == null || selected.contains(each)) && admits.test(each.toString()))
                .collect(Collectors.toSet());
    }
}
