package org.sopan.engine.nfhs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/// The survey outcomes computed the plain way, from the CSV files alone. It imports nothing of the engine on
/// purpose: two implementations that share no line must agree.
final class NaiveOutcomes {

    static final Map<String, List<String>> THEMES = Map.of(
            "health",
            List.of(
                    "CHMAR", "TEENP", "UNMET", "ANC1", "ANC4", "TETN", "IFA100", "PNC", "INSTB", "SBA", "FIC", "PENTA3",
                    "MCV1", "VITA", "DIARR", "ARI"),
            "nutrition",
            List.of("EBF1", "EXBF", "DIET", "STUNT", "WASTE", "UWT", "WBMI", "CANEM", "WANEM"),
            "education",
            List.of("SCHF", "SCH10"),
            "basic-infrastructure",
            List.of("BREG", "ELEC", "WATR", "SANI", "FUEL"),
            "financial-inclusion",
            List.of("HINS", "OOPD"));

    static final Set<String> LOWER_IS_BETTER = Set.of(
            "CHMAR", "TEENP", "UNMET", "DIARR", "ARI", "STUNT", "WASTE", "UWT", "WBMI", "CANEM", "WANEM", "OOPD");

    /// Mahoba and Mahrajganj: their figures are exchanged in one of two transcriptions.
    private static final Set<String> DOUBTFUL = Set.of("D164", "D165");

    /// area → "indicator period" → value.
    final Map<String, Map<String, Double>> figures = new TreeMap<>();

    /// indicator → the two goalposts.
    final Map<String, double[]> goalposts = new HashMap<>();

    /// One row of the files: area, indicator, period, value, status.
    final List<String[]> rows = new ArrayList<>();

    NaiveOutcomes(Path pack) {
        try (var files = Files.list(pack.resolve("figures"))) {
            for (var file : files.sorted().toList()) {
                rows.addAll(read(Files.newBufferedReader(file)));
            }
            for (var row : rows) {
                figures.computeIfAbsent(row[0], area -> new HashMap<>());
                if (!row[3].isEmpty()) {
                    figures.get(row[0]).put(row[1] + " " + row[2], Double.parseDouble(row[3]));
                }
            }
            var all = Files.newInputStream(pack.resolve("all-districts.csv.gz"));
            freeze(read(new BufferedReader(new InputStreamReader(new GZIPInputStream(all), StandardCharsets.UTF_8))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Areas with a score, by code.
    Map<String, Double> scores(String period) {
        var scores = new TreeMap<String, Double>();
        for (var area : figures.keySet()) {
            double sum = 0;
            int themes = 0;
            for (var theme : THEMES.values()) {
                double inTheme = 0;
                int present = 0;
                for (var indicator : theme) {
                    var value = figures.get(area).get("NFHS-" + indicator + " " + period);
                    if (value != null) {
                        inTheme += normalised(indicator, value);
                        present++;
                    }
                }
                if (present * 10 >= theme.size() * 6) {
                    sum += inTheme / present;
                    themes++;
                }
            }
            if (themes == 5) {
                scores.put(area, sum / 5);
            }
        }
        return scores;
    }

    private double normalised(String indicator, double value) {
        var posts = goalposts.getOrDefault("NFHS-" + indicator, new double[2]);
        double low = posts[0];
        double high = posts[1];
        double share =
                LOWER_IS_BETTER.contains(indicator) ? (high - value) / (high - low) : (value - low) / (high - low);
        return 100 * Math.max(0, Math.min(1, share));
    }

    /// 2.5th and 97.5th percentile of 2015 over all districts: position (n − 1)·q between the order
    /// statistics (type 7).
    private void freeze(List<String[]> all) {
        var values = new HashMap<String, List<Double>>();
        for (var row : all) {
            if (row[2].equals("2015") && !DOUBTFUL.contains(row[0]) && !row[3].isEmpty()) {
                values.computeIfAbsent(row[1], indicator -> new ArrayList<>()).add(Double.parseDouble(row[3]));
            }
        }
        values.forEach((indicator, list) -> {
            Collections.sort(list);
            goalposts.put(indicator, new double[] {quantile(list, 0.025), quantile(list, 0.975)});
        });
    }

    private static double quantile(List<Double> sorted, double share) {
        double position = (sorted.size() - 1) * share;
        int below = (int) position;
        double lower = sorted.get(below);
        double upper = sorted.get(Math.min(below + 1, sorted.size() - 1));
        return lower + (position - below) * (upper - lower);
    }

    private static List<String[]> read(BufferedReader reader) throws IOException {
        try (reader) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        }
    }
}
