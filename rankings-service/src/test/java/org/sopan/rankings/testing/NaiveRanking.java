package org.sopan.rankings.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;

/// The method NFHS-OUTCOMES worked out the long way, as a second opinion: straight from the files, in the
/// order in which the method's description says it, with nothing of the engine.
public final class NaiveRanking {

    private static final double THEME_NEEDS = 0.6;

    private final JsonNode method = Packs.json("nfhs/method.json");
    private final Map<String, Double> figures = new HashMap<>();
    private final TreeSet<String> areas = new TreeSet<>();

    public NaiveRanking() {
        Figure.all().forEach(figure -> {
            areas.add(figure.area());
            if (figure.value() != null) {
                figures.put(
                        key(figure.area(), figure.indicator(), figure.period()),
                        figure.value().doubleValue());
            }
        });
    }

    /// Takes a figure in or, with no value, away.
    public void put(String area, String indicator, String period, OptionalDouble value) {
        figures.remove(key(area, indicator, period));
        value.ifPresent(number -> figures.put(key(area, indicator, period), number));
    }

    /// Score of every area that has one.
    public Map<String, Double> scores(String period) {
        var scores = new TreeMap<String, Double>();
        areas.forEach(area -> score(area, period).ifPresent(score -> scores.put(area, score)));
        return scores;
    }

    /// Score of every area that has one in a theme.
    public Map<String, Double> themeScores(String theme, String period) {
        var scores = new TreeMap<String, Double>();
        for (var node : method.at("/tree/children")) {
            if (node.path("code").asText().equals(theme)) {
                areas.forEach(area -> themeScore(node, area, period).ifPresent(score -> scores.put(area, score)));
            }
        }
        return scores;
    }

    /// Change of score between the rounds of every area that has one in both.
    public Map<String, Double> deltas() {
        var before = scores("2015");
        var deltas = new TreeMap<String, Double>();
        scores("2020")
                .forEach((area, after) ->
                        Optional.ofNullable(before.get(area)).ifPresent(earlier -> deltas.put(area, after - earlier)));
        return deltas;
    }

    /// 1 and the number of areas that are better by more than rounding.
    public static int rank(Map<String, Double> values, String area) {
        double own = values.getOrDefault(area, Double.NaN);
        return 1
                + (int) values.values().stream()
                        .filter(other -> Math.round(other * 1e9) > Math.round(own * 1e9))
                        .count();
    }

    private Optional<Double> score(String area, String period) {
        var themes = new ArrayList<Double>();
        for (var theme : method.at("/tree/children")) {
            themeScore(theme, area, period).ifPresent(themes::add);
        }
        return themes.size() == method.at("/tree/children").size() ? Optional.of(mean(themes)) : Optional.empty();
    }

    private Optional<Double> themeScore(JsonNode theme, String area, String period) {
        var present = new ArrayList<Double>();
        int of = theme.path("indicators").size();
        for (var indicator : theme.path("indicators")) {
            var figure = figures.get(key(area, indicator.asText(), period));
            if (figure != null) {
                present.add(normalised(indicator.asText(), figure));
            }
        }
        return present.size() >= THEME_NEEDS * of - 1e-9 ? Optional.of(mean(present)) : Optional.empty();
    }

    private double normalised(String indicator, double figure) {
        var rule = method.at("/indicators/" + indicator);
        double low = rule.at("/normalisation/low").asDouble();
        double high = rule.at("/normalisation/high").asDouble();
        double place = Math.clamp((figure - low) / (high - low), 0.0, 1.0) * 100;
        return rule.path("direction").asText().equals("lower") ? 100 - place : place;
    }

    private static double mean(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).sum() / numbers.size();
    }

    private static String key(String area, String indicator, String period) {
        return area + "|" + indicator + "|" + period;
    }
}
