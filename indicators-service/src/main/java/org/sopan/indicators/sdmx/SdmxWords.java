package org.sopan.indicators.sdmx;

import java.util.Map;
import org.sopan.contracts.vocabulary.ObservationState;
import org.sopan.contracts.vocabulary.Period;

/// Words of the suite in those of SDMX's cross-domain code lists.
public final class SdmxWords {

    /// Everything here is maintained by this agency, in this version.
    public static final String AGENCY = "SOPAN";

    public static final String VERSION = "1.0";

    /// CL_FREQ, as far as it is used.
    public static final Map<String, String> FREQUENCIES =
            Map.of("A", "Annual", "S", "Half-yearly", "Q", "Quarterly", "M", "Monthly");

    /// CL_OBS_STATUS, as far as it is used.
    public static final Map<String, String> STATUSES = Map.of(
            "A", "Normal value",
            "E", "Estimated value",
            "P", "Provisional value",
            "U", "Low reliability",
            "Q", "Missing value; suppressed",
            "M", "Missing value; data cannot exist",
            "O", "Missing value");

    private SdmxWords() {}

    /// Frequency by the length of the period.
    public static String frequency(Period period) {
        long months = java.time.Period.between(period.start(), period.end().plusDays(1))
                .toTotalMonths();
        return switch ((int) months) {
            case 1 -> "M";
            case 3 -> "Q";
            case 6 -> "S";
            default -> "A";
        };
    }

    /// A period as SDMX writes it; parts of a financial year, which it has no word for, as first month and length.
    public static String timePeriod(Period period) {
        var text = period.value();
        if (!text.startsWith("FY")) {
            return text.replace("-H", "-S");
        }
        long months = java.time.Period.between(period.start(), period.end().plusDays(1))
                .toTotalMonths();
        return period.start() + "/P" + (months == 12 ? "1Y" : months + "M");
    }

    public static String status(ObservationState state) {
        return switch (state) {
            case NORMAL -> "A";
            case PROVISIONAL -> "P";
            case ESTIMATED -> "E";
            case LOW_RELIABILITY -> "U";
            case SUPPRESSED -> "Q";
            case NOT_APPLICABLE -> "M";
            case MISSING, WITHDRAWN -> "O";
        };
    }
}
