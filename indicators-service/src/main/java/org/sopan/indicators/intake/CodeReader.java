package org.sopan.indicators.intake;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.DatasetCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.indicators.catalogue.Area;
import org.sopan.indicators.catalogue.AreaNames;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.CodeBook;
import org.sopan.indicators.catalogue.CodeMap;
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
    private final CodeBook book;

    /// @param today a figure of a period that begins later is refused
    CodeReader(Catalogue catalogue, Reporter reporter, LocalDate today) {
        this.catalogue = catalogue;
        this.reporter = reporter;
        this.today = today;
        this.book = catalogue.codeBook(reporter.provider().code());
    }

    Reading<Area> readArea(String text) {
        var own = book.area(text);
        if (own.isPresent()) {
            return mapped(text, own.get());
        }
        var code = AreaSpelling.code(text, catalogue);
        return code.isPresent() ? byCode(code.get()) : byName(text);
    }

    private Reading<Area> mapped(String text, CodeMap.AreaTarget target) {
        if (target.below()) {
            return Reading.refused(
                    Rule.AREA_BELOW_MAPPED,
                    "org unit \"" + Remark.shortened(text) + "\" lies below " + target.area()
                            + "; figures are kept for the area as a whole",
                    "one figure for " + target.area() + ": sum up what lies below it before sending",
                    target.area().value());
        }
        return byCode(target.area());
    }

    private Reading<Area> byCode(AreaCode code) {
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
                            .map(CodeReader::shown)
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

    private Reading<Area> byName(String text) {
        var meaning = catalogue
                .names()
                .find(text, reporter::reaches, spelled -> book.area(spelled).map(CodeMap.AreaTarget::area));
        return switch (meaning) {
            case AreaNames.Meaning.Named(var area) ->
                Reading.noted(
                        area,
                        Rule.AREA_BY_NAME,
                        "area \"" + Remark.shortened(text) + "\" was understood as " + shown(area),
                        "the code " + area.code());
            case AreaNames.Meaning.Unclear(var asked, var candidates) ->
                Reading.<Area>refused(
                                Rule.AREA_UNREADABLE,
                                "area \"" + Remark.shortened(text) + "\" is not a code, nor a name that is known"
                                        + (asked.equals(text)
                                                ? ""
                                                : "; what is not understood is \"" + Remark.shortened(asked) + "\""),
                                "IN, S and a state's, D and a district's, B and a block's LGD number, such as S27, D445,"
                                        + " B4358; or a name as in the catalogue",
                                candidates.stream()
                                        .findFirst()
                                        .map(CodeReader::shown)
                                        .orElse(null))
                        .asking(asked, candidates);
        };
    }

    private static String shown(Area area) {
        return area.code() + " " + area.englishName();
    }

    /// @param category the category option combo, null or blank where the sender has none
    Reading<DataPoint> readIndicator(String text, @Nullable String category) {
        var own = book.data(text, category);
        if (own.isPresent()) {
            return mapped(own.get());
        }
        if (book.knowsElement(text) || !CodeBook.isDefault(category)) {
            return Reading.refused(
                    Rule.INDICATOR_UNKNOWN,
                    "category option combo \"" + (category == null ? "default" : Remark.shortened(category))
                            + "\" of data element \"" + Remark.shortened(text)
                            + "\" is not in the code map of provider "
                            + reporter.provider().code(),
                    "a combo of the code map: " + Listing.of(book.categories(text)),
                    null);
        }
        return direct(text.strip());
    }

    private Reading<DataPoint> mapped(CodeMap.DataTarget target) {
        var found = direct(target.indicator().value());
        var meant = found.meant();
        return meant == null
                ? found
                : Reading.of(new DataPoint(
                        meant.indicator(), target.part(), new CodeBook.Source(target.element(), target.category())));
    }

    private Reading<DataPoint> direct(String wanted) {
        var found = catalogue.find(DefinitionKind.INDICATOR, wanted);
        if (found.isPresent() && found.get() instanceof Indicator indicator) {
            if (reporter.provider().mayReport(indicator.code())) {
                return Reading.of(new DataPoint(indicator, CodeMap.Part.VALUE, new CodeBook.Source(wanted, null)));
            }
            return Reading.refused(
                    Rule.INDICATOR_NOT_ALLOWED,
                    "indicator " + wanted + " is not reported by provider "
                            + reporter.provider().code(),
                    Listing.of(reporter.provider().indicators()),
                    null);
        }
        boolean readable = wanted.matches(IndicatorCode.PATTERN);
        return Reading.refused(
                readable ? Rule.INDICATOR_UNKNOWN : Rule.INDICATOR_UNREADABLE,
                "indicator \"" + Remark.shortened(wanted) + "\" is not "
                        + (readable ? "in the catalogue" : "a code: " + IndicatorCode.PATTERN),
                "an indicator of the catalogue, or a data element of the provider's code map",
                Spellings.nearest(wanted, codesOf(DefinitionKind.INDICATOR, "")).orElse(null));
    }

    Reading<Period> readPeriod(String text) {
        Period period;
        try {
            period = book.period(text).or(() -> catalogue.findPeriod(text)).orElseGet(() -> PeriodSpelling.parse(text));
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
                    Listing.of(reporter.provider().datasets()),
                    null);
        }
        return Reading.of(dataset);
    }

    /// Where a row goes that names no dataset: the provider's only one, else the one in which a programme reads
    /// the indicator, else what systems report of themselves; null when the provider may write into none of
    /// these.
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
