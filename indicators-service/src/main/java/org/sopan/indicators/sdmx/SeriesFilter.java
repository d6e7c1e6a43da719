package org.sopan.indicators.sdmx;

import java.util.Arrays;
import java.util.List;
import org.sopan.indicators.observation.Observation;

/// Which series are wanted: those of one of the keys that pass the filters as well.
public record SeriesFilter(List<SdmxKey> keys, ComponentFilters filters) {

    public SeriesFilter {
        keys = List.copyOf(keys);
    }

    /// Every series.
    public static SeriesFilter all() {
        return of(SdmxKey.parse("all"));
    }

    /// Series of one key.
    public static SeriesFilter of(SdmxKey key) {
        return new SeriesFilter(List.of(key), new ComponentFilters());
    }

    /// Reads keys of REST 3.0, joined by commas: `A.D381.*.survey,A.D383`; throws
    /// [IllegalArgumentException].
    public static List<SdmxKey> keys(String text) {
        return Arrays.stream(text.split(",", -1)).map(SdmxKey::parseBeginning).toList();
    }

    public boolean admitsArea(String area) {
        return admits(1, area);
    }

    public boolean admitsIndicator(String indicator) {
        return admits(2, indicator);
    }

    public boolean admitsSource(String source) {
        return admits(3, source);
    }

    /// Whether one key takes all four at once, and the figure passes what is asked of its period, value
    /// and attributes; single codes are asked before, to narrow what is read at all.
    public boolean admits(Observation figure) {
        var key = figure.key();
        var frequency = SdmxWords.frequency(key.period());
        var codes = List.of(
                frequency,
                key.area().value(),
                key.indicator().value(),
                key.dataset().value());
        return keys.stream().anyMatch(each -> each.takes(codes))
                && filters.admits(ComponentFilters.DIMENSIONS.getFirst(), frequency)
                && filters.admits(figure);
    }

    private boolean admits(int dimension, String code) {
        return filters.admits(ComponentFilters.DIMENSIONS.get(dimension), code)
                && keys.stream().anyMatch(key -> key.takes(dimension, code));
    }
}
