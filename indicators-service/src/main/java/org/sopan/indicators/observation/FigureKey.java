package org.sopan.indicators.observation;

import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.DatasetCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.Period;

/// What names one figure: `NFHS-ANC4:D445:2020:survey`.
public record FigureKey(IndicatorCode indicator, AreaCode area, Period period, DatasetCode dataset) {

    private static final int PARTS = 4;

    /// Reads the form of [#toString]; throws [IllegalArgumentException] with what was found and what is allowed.
    public static FigureKey parse(String text) {
        var parts = text.split(":", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException(
                    "figure \"" + text
                            + "\" is not readable; allowed is indicator:area:period:dataset, such as NFHS-ANC4:D445:2020:survey");
        }
        return new FigureKey(
                new IndicatorCode(parts[0]),
                AreaCode.parse(parts[1]),
                Period.parse(parts[2]),
                new DatasetCode(parts[3]));
    }

    @Override
    public String toString() {
        return indicator + ":" + area + ":" + period + ":" + dataset;
    }
}
