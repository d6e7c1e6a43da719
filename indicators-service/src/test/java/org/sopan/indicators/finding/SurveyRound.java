package org.sopan.indicators.finding;

import java.util.stream.Collectors;
import org.sopan.indicators.Packs;

/// A round of the survey as a push of its own.
final class SurveyRound {

    private SurveyRound() {}

    /// Chhattisgarh's districts in one round, under a dataset of the test's own.
    static String file(String dataset, String period) {
        return Packs.text("nfhs/figures/S22.csv")
                .lines()
                .filter(line -> line.startsWith("area,") || line.contains("," + period + ","))
                .map(line -> line.replace(",survey", "," + dataset))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
