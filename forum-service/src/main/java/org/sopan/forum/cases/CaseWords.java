package org.sopan.forum.cases;

import java.util.Map;

/// Sentences for people about cases, in one place. Changing one changes no case.
public final class CaseWords {

    private CaseWords() {}

    /// What a case is called, per language.
    public static Map<String, String> titles(SupportCase of) {
        return titles(of, of.area().value());
    }

    /// The same with the area's name instead of its code.
    public static Map<String, String> titles(SupportCase of, String area) {
        var about = of.theme().equals(SupportCase.OVERALL) ? "" : ", " + of.theme();
        return Map.of(
                "en", "Support for " + area + about,
                "hi", area + " के लिए सहयोग" + about,
                "ja", area + "への支援" + about);
    }

    /// What a rule saw, per language.
    public static Map<String, String> sentences(Reason reason) {
        return Map.of("en", english(reason), "hi", hindi(reason), "ja", japanese(reason));
    }

    private static String english(Reason reason) {
        var by = switch (reason.measure()) {
            case SCORE -> "by score";
            case DELTA -> "by improvement";
        };
        var before = reason.previousRank() == null ? "" : ", " + reason.previousRank() + " before";
        var tied = reason.tiedAtCutOff() ? "; equal ranks straddle the cut-off, so people decide" : "";
        return "Rank %d of %d %s in %s %s (%s)%s: rule %s, version %d%s"
                .formatted(
                        reason.rank(),
                        reason.of(),
                        by,
                        reason.programme(),
                        reason.period(),
                        reason.node(),
                        before,
                        reason.rule(),
                        reason.ruleVersion(),
                        tied);
    }

    private static String hindi(Reason reason) {
        var by = switch (reason.measure()) {
            case SCORE -> "अंक के अनुसार";
            case DELTA -> "सुधार के अनुसार";
        };
        var before = reason.previousRank() == null ? "" : ", पहले " + reason.previousRank();
        return "%s %s (%s): %s %d में से स्थान %d%s; नियम %s"
                .formatted(
                        reason.programme(),
                        reason.period(),
                        reason.node(),
                        by,
                        reason.of(),
                        reason.rank(),
                        before,
                        reason.rule());
    }

    private static String japanese(Reason reason) {
        var by = switch (reason.measure()) {
            case SCORE -> "スコア";
            case DELTA -> "改善度";
        };
        var before = reason.previousRank() == null ? "" : "（前回" + reason.previousRank() + "位）";
        return "%s %s（%s）：%sで%d中%d位%s、規則%s"
                .formatted(
                        reason.programme(),
                        reason.period(),
                        reason.node(),
                        by,
                        reason.of(),
                        reason.rank(),
                        before,
                        reason.rule());
    }
}
