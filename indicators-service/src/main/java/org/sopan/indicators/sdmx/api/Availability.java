package org.sopan.indicators.sdmx.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.indicators.observation.Observation;
import org.sopan.indicators.sdmx.ComponentFilters;
import org.sopan.indicators.sdmx.SdmxFlow;
import org.sopan.indicators.sdmx.SdmxWords;
import org.sopan.indicators.sdmx.SeriesFilter;
import org.sopan.indicators.sdmx.api.StructureDocument.Annotation;
import org.sopan.indicators.sdmx.api.StructureDocument.Attachment;
import org.sopan.indicators.sdmx.api.StructureDocument.Bound;
import org.sopan.indicators.sdmx.api.StructureDocument.CubeRegion;
import org.sopan.indicators.sdmx.api.StructureDocument.DataConstraint;
import org.sopan.indicators.sdmx.api.StructureDocument.KeyValues;
import org.sopan.indicators.sdmx.api.StructureDocument.TimeRange;

/// Which codes the figures of a query have, told figure by figure; memory grows with codes and series,
/// not with figures.
final class Availability {

    private static final String TIME = "TIME_PERIOD";

    private final SeriesFilter wanted;
    private final List<Set<String>> codes = List.of(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    private final Set<List<String>> series = new HashSet<>();
    private @Nullable Period first;
    private @Nullable Period last;
    private long observations;

    Availability(SeriesFilter wanted) {
        this.wanted = wanted;
    }

    void take(Observation figure) {
        if (!wanted.admits(figure)) {
            return;
        }
        var key = figure.key();
        var its = List.of(
                SdmxWords.frequency(key.period()),
                key.area().value(),
                key.indicator().value(),
                key.dataset().value());
        for (var i = 0; i < its.size(); i++) {
            codes.get(i).add(its.get(i));
        }
        series.add(its);
        observations++;
        var period = key.period();
        first = first == null || period.start().isBefore(first.start()) ? period : first;
        last = last == null || period.end().isAfter(last.end()) ? period : last;
    }

    /// The constraint of a flow; of one dimension alone when it is named.
    ///
    /// @param component id of a dimension, or `*`
    DataConstraint constraint(SdmxFlow flow, String component) {
        var name = "What there is in " + flow.id();
        return new DataConstraint(
                "AVAILABLE_" + flow.id(),
                SdmxWords.VERSION,
                SdmxWords.AGENCY,
                name,
                Map.of("en", name),
                List.of(count("series_count", series.size()), count("obs_count", observations)),
                "Actual",
                new Attachment(List.of(StructureDocuments.urn("datastructure.Dataflow", flow.id()))),
                List.of(new CubeRegion(true, keyValues(component))));
    }

    private List<KeyValues> keyValues(String component) {
        var all = new ArrayList<KeyValues>();
        for (var i = 0; i < codes.size(); i++) {
            var id = ComponentFilters.DIMENSIONS.get(i);
            if (component.equals("*") || component.equals(id)) {
                List<Object> values = codes.get(i).stream()
                        .<Object>map(code -> Map.of("value", code))
                        .toList();
                all.add(new KeyValues(id, true, values, null));
            }
        }
        var from = first;
        var to = last;
        if (from != null && to != null && (component.equals("*") || component.equals(TIME))) {
            all.add(new KeyValues(TIME, true, null, new TimeRange(bound(from), bound(to))));
        }
        return all;
    }

    private static Bound bound(Period period) {
        return new Bound(SdmxWords.timePeriod(period), true);
    }

    private static Annotation count(String id, long number) {
        return new Annotation(id, String.valueOf(number), "sdmx_metrics");
    }
}
