package org.sopan.engine.uncertainty;

import java.util.HashMap;
import java.util.Map;

/// What is known of the errors of figures: for an indicator, and for single areas of it where that is
/// known better. An indicator that is not named is taken as exact.
///
/// @param byIndicator indicator → error
/// @param byArea indicator → area → error
public record ErrorModel(Map<String, FigureError> byIndicator, Map<String, Map<String, FigureError>> byArea) {

    public ErrorModel {
        byIndicator = Map.copyOf(byIndicator);
        var copy = new HashMap<String, Map<String, FigureError>>();
        byArea.forEach((indicator, errors) -> copy.put(indicator, Map.copyOf(errors)));
        byArea = Map.copyOf(copy);
    }

    public static ErrorModel of(Map<String, FigureError> byIndicator) {
        return new ErrorModel(byIndicator, Map.of());
    }

    /// The standard error of a figure; 0 where nothing is declared.
    public double standardError(String indicator, String area, double figure) {
        var own = byArea.getOrDefault(indicator, Map.of()).get(area);
        var error = own == null ? byIndicator.get(indicator) : own;
        return error == null ? 0 : error.of(figure);
    }
}
