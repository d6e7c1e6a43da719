package org.sopan.acceptance.naive;

import static java.util.Objects.requireNonNull;

import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The NFHS outcomes ranking by the words of its method and nothing of the engine: goalposts are the 2.5th and 97.5th
/// percentiles of all districts in 2015 to six decimals, a theme is the mean of its indicators when at least 60 % of
/// them are there, a score is the mean of five themes, and an area without all five has none.
public final class NaiveNfhs {

    private static final String BASE = "2015";
    /// Their fact sheets appear exchanged with each other, so neither enters the frame: Maharajganj and Mahoba.
    private static final Set<String> DOUBTFUL = Set.of("D164", "D165");

    private static final double LOWER = 0.025;
    private static final double UPPER = 0.975;
    private static final double THEME_COVERAGE = 0.60;

    private final Map<String, List<String>> themes = new TreeMap<>();
    private final Map<String, Scale> scales = new HashMap<>();

    public NaiveNfhs(Path repository) {
        var pack = JsonPath.from(repository.resolve("packs/nfhs/pack.json").toFile());
        List<Map<String, Object>> listed = pack.getList("programmes[0].themes");
        listed.forEach(theme ->
                themes.put(String.valueOf(theme.get("code")), strings(requireNonNull(theme.get("indicators")))));
        List<Map<String, Object>> indicators = pack.getList("indicators");
        var everywhere = FigureFile.ofAllDistricts(repository);
        indicators.forEach(indicator -> {
            var code = String.valueOf(indicator.get("code"));
            scales.put(code, scale(everywhere, code, "lower".equals(indicator.get("direction"))));
        });
    }

    /// Score per area for a period; areas without one are absent.
    public Map<String, Double> scores(Collection<Figure> figures, String period) {
        var byArea = new TreeMap<String, Map<String, Double>>();
        for (var figure : figures) {
            if (figure.period().equals(period)) {
                byArea.computeIfAbsent(figure.area(), area -> new HashMap<>()).put(figure.indicator(), figure.value());
            }
        }
        var scores = new TreeMap<String, Double>();
        byArea.forEach((area, values) -> {
            double score = score(values);
            if (!Double.isNaN(score)) {
                scores.put(area, score);
            }
        });
        return scores;
    }

    /// Change of score since the older period, for areas that have both.
    public Map<String, Double> deltas(Collection<Figure> figures, String older, String newer) {
        var before = scores(figures, older);
        var after = scores(figures, newer);
        after.keySet().retainAll(before.keySet());
        after.replaceAll((area, score) -> score - before.getOrDefault(area, Double.NaN));
        return after;
    }

    /// Competition ranks, best first, equal when they agree to nine decimals.
    public static Map<String, Integer> ranks(Map<String, Double> values) {
        var ranks = new TreeMap<String, Integer>();
        values.forEach((area, own) -> {
            long ahead = values.values().stream()
                    .filter(other -> Math.round(other * 1e9) > Math.round(own * 1e9))
                    .count();
            ranks.put(area, (int) ahead + 1);
        });
        return ranks;
    }

    private double score(Map<String, Double> values) {
        double sum = 0;
        for (var indicators : themes.values()) {
            double theme = 0;
            int present = 0;
            for (var indicator : indicators) {
                var value = values.get(indicator);
                if (value != null) {
                    theme += requireNonNull(scales.get(indicator)).normalised(value);
                    present++;
                }
            }
            if (present < THEME_COVERAGE * indicators.size()) {
                return Double.NaN;
            }
            sum += theme / present;
        }
        return sum / themes.size();
    }

    private static Scale scale(List<Figure> everywhere, String indicator, boolean lowerIsBetter) {
        double[] sorted = everywhere.stream()
                .filter(figure -> figure.indicator().equals(indicator))
                .filter(figure -> figure.period().equals(BASE))
                .filter(figure -> !DOUBTFUL.contains(figure.area()))
                .mapToDouble(Figure::value)
                .sorted()
                .toArray();
        return new Scale(percentile(sorted, LOWER), percentile(sorted, UPPER), lowerIsBetter);
    }

    /// Linear interpolation between order statistics (Hyndman and Fan's type 7).
    private static double percentile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        double next = below + 1 < sorted.length ? sorted[below + 1] : sorted[below];
        double exact = sorted[below] + (place - below) * (next - sorted[below]);
        return Math.round(exact * 1e6) / 1e6;
    }

    /// From the worst post, 0, to the best, 100, and no further.
    private record Scale(double lower, double upper, boolean lowerIsBetter) {

        double normalised(double value) {
            double share = 100 * (value - lower) / (upper - lower);
            return Math.clamp(lowerIsBetter ? 100 - share : share, 0, 100);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Object list) {
        return (List<String>) list;
    }
}
