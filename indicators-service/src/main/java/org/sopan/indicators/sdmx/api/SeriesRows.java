package org.sopan.indicators.sdmx.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.sopan.formats.Rows;
import org.sopan.indicators.observation.Observation;
import org.sopan.indicators.sdmx.SdmxWords;

/// Sends figures series by series, in the order of time. They come by indicator and area, so the series
/// of one pair are held at a time.
final class SeriesRows {

    private final FlowColumns columns;
    private final FlowOptions options;
    private final Rows.Target target;
    private final List<Observation> held = new ArrayList<>();

    SeriesRows(FlowColumns columns, FlowOptions options, Rows.Target target) {
        this.columns = columns;
        this.options = options;
        this.target = target;
    }

    void take(Observation figure) {
        if (!held.isEmpty() && !belongTogether(held.getFirst(), figure)) {
            flush();
        }
        if (options.series().admits(figure)) {
            held.add(figure);
        }
    }

    void flush() {
        var series = new TreeMap<String, List<Observation>>();
        for (var figure : held) {
            series.computeIfAbsent(SdmxWords.frequency(figure.key().period()), key -> new ArrayList<>())
                    .add(figure);
        }
        held.clear();
        for (var its : series.values()) {
            its.sort(Comparator.comparing(figure -> figure.key().period()));
            wanted(its).forEach(this::send);
        }
    }

    private List<Observation> wanted(List<Observation> series) {
        int size = series.size();
        if (options.first() == 0 && options.last() == 0) {
            return series;
        }
        int first = Math.min(options.first(), size);
        int last = Math.max(size - options.last(), first);
        var wanted = new ArrayList<>(series.subList(0, first));
        wanted.addAll(series.subList(last, size));
        return wanted;
    }

    private boolean belongTogether(Observation one, Observation other) {
        return one.key().indicator().equals(other.key().indicator())
                && one.key().area().equals(other.key().area())
                && (!options.history() || one.acceptedAt().equals(other.acceptedAt()))
                && (!setsApart() || FlowColumns.isTakenBack(one) == FlowColumns.isTakenBack(other));
    }

    /// Whether what is taken back makes a data set of its own.
    private boolean setsApart() {
        return options.updates() || options.history();
    }

    private void send(Observation figure) {
        try {
            target.row(columns.cells(figure));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
