package org.sopan.indicators.sdmx;

import java.util.Locale;

/// Units as codes of UNIT_MEASURE: those of the UN SDG global structure for percentages and counts, else
/// the unit's own words, `t/ha` as `T_PER_HA`.
public final class SdmxUnits {

    private SdmxUnits() {}

    public static String code(String unit) {
        return switch (unit) {
            case "%" -> "PERCENT";
            case "count" -> "NUMBER";
            default ->
                unit.replace("%", " percent ")
                        .replace("/", " per ")
                        .strip()
                        .toUpperCase(Locale.ROOT)
                        .replaceAll("[^A-Z0-9]+", "_");
        };
    }
}
