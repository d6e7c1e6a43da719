package org.sopan.indicators.observation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.DefinitionKind;
import org.sopan.indicators.catalogue.NamedPeriod;

/// What people call a period: the name a programme gives it (`NFHS-5, 2019–21`), else its months in
/// words. Where two programmes name a period, the first by code does.
///
/// | period | label |
/// |---|---|
/// | `2026` | 2026 |
/// | `2026-04` | April 2026 |
/// | `FY2024-25-Q4` | January–March 2025 |
/// | `FY2026-27` | April 2026 – March 2027 |
///
/// For one answer and one thread.
public final class PeriodLabels {

    private final Map<String, String> known = new HashMap<>();
    private final Locale language;

    /// @param language tag of the language months are named in
    public PeriodLabels(Catalogue catalogue, String language) {
        this.language = Locale.forLanguageTag(language);
        catalogue
                .all(DefinitionKind.PERIOD, NamedPeriod.class)
                .forEach(each -> known.putIfAbsent(each.period().value(), each.label()));
    }

    public String of(Period period) {
        return known.computeIfAbsent(
                period.value(), any -> inWords(YearMonth.from(period.start()), YearMonth.from(period.end())));
    }

    private String inWords(YearMonth first, YearMonth last) {
        if (first.getYear() != last.getYear()) {
            return month(first.atDay(1)) + " " + first.getYear() + " – " + month(last.atDay(1)) + " " + last.getYear();
        }
        if (first.equals(last)) {
            return month(first.atDay(1)) + " " + first.getYear();
        }
        return first.getMonthValue() == 1 && last.getMonthValue() == 12
                ? String.valueOf(first.getYear())
                : month(first.atDay(1)) + "–" + month(last.atDay(1)) + " " + first.getYear();
    }

    private String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, language);
    }
}
