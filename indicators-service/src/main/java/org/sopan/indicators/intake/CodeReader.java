package org.sopan.indicators.intake;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.DatasetCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.indicators.catalogue.Area;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.Definition;
import org.sopan.indicators.catalogue.DefinitionKind;
import org.sopan.indicators.catalogue.Indicator;
import org.sopan.indicators.catalogue.Spellings;

/// Understands the codes of a row, as far as the reporter's rights go.
final class CodeReader {

    private static final DatasetCode SELF_REPORTED = new DatasetCode("self-reported");

    private final Catalogue catalogue;
    private final Reporter reporter;
    private final LocalDate today;

    /// @param today a figure of a period that begins later is refused
    CodeReader(Catalogue catalogue, Reporter reporter, LocalDate today) {
        this.catalogue = catalogue;
        this.reporter = reporter;
        this.today = today;
    }

    Reading<Area> readArea(String text) {
        AreaCode code;
        try {
            code = AreaCode.parse(text);
        } catch (IllegalArgumentException e) {
            return Reading.refused(
                    Rule.AREA_UNREADABLE,
                    "area \"" + Remark.shortened(text) + "\" is not a code",
                    "IN, S and a state's, D and a district's, B and a block's LGD number, such as S27, D445, B4358",
                    catalogue.spellings().areaLike(text).orElse(null));
        }
        var area = catalogue.findArea(code);
        if (area.isEmpty()) {
            return Reading.refused(
                    Rule.AREA_UNKNOWN,
                    "area " + code + " is not in the catalogue",
                    "a " + code.level().word() + " of the catalogue",
                    Spellings.nearest(
                                    code.value(),
                                    codesOf(DefinitionKind.AREA, code.value().substring(0, 1)))
                            .flatMap(near -> catalogue.findArea(new AreaCode(near)))
                            .map(near -> near.code() + " " + near.englishName())
                            .orElse(null));
        }
        if (!reporter.reaches(code)) {
            return Reading.refused(
                    Rule.AREA_NOT_ALLOWED,
                    "area " + code + " " + area.get().englishName() + " is outside what this key may report",
                    "an area within " + reporter.reach(),
                    null);
        }
        return Reading.of(area.get());
    }

    Reading<Indicator> readIndicator(String text) {
        var wanted = text.strip();
        var found = catalogue.find(DefinitionKind.INDICATOR, wanted);
        if (found.isPresent() && found.get() instanceof Indicator indicator) {
            if (reporter.provider().mayReport(indicator.code())) {
                return Reading.of(indicator);
            }
            return Reading.refused(
                    Rule.INDICATOR_NOT_ALLOWED,
                    "indicator " + wanted + " is not reported by provider "
                            + reporter.provider().code(),
                    String.join(", ", reporter.provider().indicators()),
                    null);
        }
        boolean readable = wanted.matches(IndicatorCode.PATTERN);
        return Reading.refused(
                readable ? Rule.INDICATOR_UNKNOWN : Rule.INDICATOR_UNREADABLE,
                "indicator \"" + Remark.shortened(wanted) + "\" is not "
                        + (readable ? "in the catalogue" : "a code: " + IndicatorCode.PATTERN),
                "an indicator of the catalogue",
                Spellings.nearest(wanted, codesOf(DefinitionKind.INDICATOR, "")).orElse(null));
    }

    Reading<Period> readPeriod(String text) {
        Period period;
        try {
            period = Period.parse(text.strip());
        } catch (IllegalArgumentException e) {
            return Reading.refused(
                    Rule.PERIOD_UNREADABLE,
                    String.valueOf(e.getMessage()),
                    "2026-04, 2026-Q1, 2026-H1, 2026, FY2026-27, FY2026-27-Q4 or FY2026-27-H2",
                    null);
        }
        if (period.start().isAfter(today)) {
            return Reading.refused(
                    Rule.PERIOD_NOT_BEGUN,
                    "period " + period + " begins on " + period.start() + " and today is " + today,
                    "a period that has begun",
                    null);
        }
        return Reading.of(period);
    }

    Reading<DatasetCode> readDataset(String text) {
        DatasetCode dataset;
        try {
            dataset = new DatasetCode(text.strip());
        } catch (IllegalArgumentException e) {
            return Reading.refused(Rule.DATASET_UNREADABLE, String.valueOf(e.getMessage()), DatasetCode.PATTERN, null);
        }
        if (!reporter.provider().mayWriteInto(dataset)) {
            return Reading.refused(
                    Rule.DATASET_NOT_ALLOWED,
                    "dataset " + dataset + " is not written by provider "
                            + reporter.provider().code(),
                    String.join(", ", reporter.provider().datasets()),
                    null);
        }
        return Reading.of(dataset);
    }

    /// Where a row goes that names no dataset: the provider's only one, else the one in which a programme reads the
    /// indicator, else what systems report of themselves; null when the provider may write into none of these.
    @Nullable
    DatasetCode defaultDataset(Indicator indicator) {
        var own = reporter.provider().datasets();
        if (own.size() == 1 && !own.contains("*")) {
            return new DatasetCode(own.getFirst());
        }
        var read = catalogue.datasetOf(indicator.code()).orElse(SELF_REPORTED);
        return reporter.provider().mayWriteInto(read) ? read : null;
    }

    private List<String> codesOf(DefinitionKind kind, String prefix) {
        return catalogue.all(kind, Definition.class).stream()
                .map(Definition::key)
                .filter(code -> code.startsWith(prefix))
                .toList();
    }
}
