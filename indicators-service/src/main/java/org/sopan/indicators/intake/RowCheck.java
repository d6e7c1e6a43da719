package org.sopan.indicators.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.DatasetCode;
import org.sopan.contracts.vocabulary.ObservationState;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.indicators.catalogue.Area;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.CodeBook;
import org.sopan.indicators.catalogue.CodeMap;
import org.sopan.indicators.catalogue.Indicator;
import org.sopan.indicators.resolution.HeldRow;

/// Understands rows of one submission and says everything that is wrong with each. Codes repeat from row to
/// row, so each spelling is understood once.
final class RowCheck {

    private static final int MAX_KNOWN_SPELLINGS = 100_000;

    private final Catalogue catalogue;
    private final CodeReader codes;
    private final CodeBook book;
    private final Lateness lateness;
    private final PrecisionCheck precisions;
    private final Questions questions = new Questions();
    private final Map<String, Reading<Area>> areas = new HashMap<>();
    private final Map<String, Reading<DataPoint>> indicators = new HashMap<>();
    private final Map<String, Reading<Period>> periods = new HashMap<>();
    private final Map<String, Reading<DatasetCode>> datasets = new HashMap<>();

    /// @param today a figure of a period that begins later is refused
    /// @param maxPrecisions how many precisions are taken
    RowCheck(Catalogue catalogue, Reporter reporter, LocalDate today, int maxPrecisions) {
        this.catalogue = catalogue;
        this.codes = new CodeReader(catalogue, reporter, today);
        this.book = catalogue.codeBook(reporter.provider().code());
        this.lateness = new Lateness(catalogue, today);
        this.precisions = new PrecisionCheck(maxPrecisions);
    }

    /// What came of a row: a figure, a part of one, or neither when an error refuses it.
    ///
    /// @param remarks errors and warnings
    /// @param held the row as it may wait, when nothing but the name of its area is wrong with it
    record Checked(
            @Nullable Figure figure,
            @Nullable Half half,
            List<Remark> remarks,
            @Nullable HeldRow held) {

        static Checked of(Figure figure, List<Remark> remarks) {
            return new Checked(figure, null, remarks, null);
        }

        static Checked of(Half half) {
            return new Checked(null, half, List.of(), null);
        }

        static Checked refused(List<Remark> remarks) {
            return new Checked(null, null, remarks, null);
        }
    }

    /// Names that nobody could answer for yet.
    Questions questions() {
        return questions;
    }

    /// What came with rows that were understood.
    List<SentPrecision> precisions() {
        return precisions.kept();
    }

    Checked check(RawRow sent) {
        var defect = sent.defect();
        if (defect != null) {
            return Checked.refused(List.of(Remark.about(sent, defect)));
        }
        var remarks = new ArrayList<Remark>(0);
        var area = understand(sent, Column.AREA, areas, codes::readArea, remarks);
        var point = point(sent, remarks);
        var period = understand(sent, Column.PERIOD, periods, codes::readPeriod, remarks);
        var dataset = dataset(sent, point, remarks);
        var row = Conventions.read(sent, book, point == null ? null : point.indicator(), remarks);
        if (area != null && point != null && period != null && dataset != null) {
            lateness.check(row, point.indicator().code(), dataset, period, area.code())
                    .ifPresent(remarks::add);
        }
        if (point != null && point.part() != CodeMap.Part.VALUE) {
            Existence.check(row, area, point.indicator(), period, catalogue).forEach(remarks::add);
            var half = half(row, remarks, area, point, period, dataset);
            return half == null ? refused(sent, point, period, dataset, remarks) : Checked.of(half);
        }
        var indicator = point == null ? null : point.indicator();
        var ratio = RatioCheck.read(row, indicator, remarks);
        var value = value(row, indicator, ratio, remarks);
        var status = givesRatio(row) && ratio == null
                ? null
                : ValueCheck.readStatus(ratio == null ? row : filled(row, value), value, remarks);
        if (status != ObservationState.MISSING && status != ObservationState.NOT_APPLICABLE) {
            Existence.check(row, area, indicator, period, catalogue).forEach(remarks::add);
        }
        var words = WordsCheck.read(row, remarks);
        var precision = precisions.read(row, dataset, value, remarks);
        if (refuses(remarks)
                || area == null
                || indicator == null
                || period == null
                || dataset == null
                || status == null) {
            return refused(sent, point, period, dataset, remarks);
        }
        var figure = new Figure(
                row.number(),
                row.line(),
                indicator.code(),
                area.code(),
                catalogue.stateOf(area.code()),
                period,
                dataset,
                value,
                status,
                words,
                ratio);
        precisions.keep(precision, figure);
        return Checked.of(figure, remarks);
    }

    private static @Nullable BigDecimal value(
            RawRow row, @Nullable Indicator indicator, @Nullable Ratio ratio, List<Remark> remarks) {
        var given = ValueCheck.readValue(row, remarks);
        if (indicator == null) {
            return given;
        }
        var value = ratio == null ? given : RatioCheck.value(row, indicator, ratio, given, remarks);
        if (value != null && !isNegativeByMistake(row, indicator, value, remarks)) {
            ValueCheck.checkValue(row, indicator, value, remarks);
        }
        return value;
    }

    private static boolean isNegativeByMistake(
            RawRow row, Indicator indicator, BigDecimal value, List<Remark> remarks) {
        var low = indicator.rangeLow();
        if (value.signum() >= 0 || low == null || low.signum() < 0) {
            return false;
        }
        remarks.add(Remark.about(
                row,
                Column.VALUE,
                Rule.VALUE_NEGATIVE,
                new Remark.Text(
                        "value " + value.toPlainString() + " of indicator " + indicator.code()
                                + " is negative; spreadsheets make a negative number of one in parentheses",
                        value.toPlainString(),
                        indicator.range() + "; in survey tables parentheses mean 25-49 cases: the number alone, with "
                                + "status low-reliability",
                        value.negate().toPlainString())));
        return true;
    }

    private static boolean givesRatio(RawRow row) {
        return row.cell(Column.NUMERATOR) != null || row.cell(Column.DENOMINATOR) != null;
    }

    /// A row whose value was worked out is one that has a value.
    private static RawRow filled(RawRow row, @Nullable BigDecimal value) {
        if (value == null || row.cell(Column.VALUE) != null) {
            return row;
        }
        var cells = new HashMap<>(row.cells());
        cells.put(Column.VALUE, new RawRow.Cell(value.toPlainString(), 0));
        return new RawRow(row.number(), row.line(), cells, row.pointer(), row.lenient(), null);
    }

    private Checked refused(
            RawRow sent,
            @Nullable DataPoint point,
            @Nullable Period period,
            @Nullable DatasetCode dataset,
            List<Remark> remarks) {
        var cell = sent.cell(Column.AREA);
        var reading = cell == null ? null : areas.get(cell.text());
        var asked = reading == null ? null : reading.question();
        if (asked == null || !questions.asks(asked.spelled()) || point == null || period == null || dataset == null) {
            return Checked.refused(remarks);
        }
        boolean isAlone = remarks.stream().filter(each -> each.rule().refuses()).count() == 1;
        return isAlone
                ? new Checked(null, null, remarks, Waiting.row(sent, asked.spelled(), point, period, dataset))
                : Checked.refused(remarks);
    }

    private static @Nullable Half half(
            RawRow row,
            List<Remark> remarks,
            @Nullable Area area,
            DataPoint point,
            @Nullable Period period,
            @Nullable DatasetCode dataset) {
        var value = ValueCheck.readValue(row, remarks);
        ObservationState status = ValueCheck.readStatus(row, value, remarks);
        var words = WordsCheck.read(row, remarks);
        PrecisionCheck.expectNone(row, remarks);
        if (value != null && value.signum() < 0) {
            remarks.add(Remark.about(
                    row,
                    Column.VALUE,
                    Rule.NUMBER_UNREADABLE,
                    new Remark.Text(
                            "value " + value.toPlainString() + " of data element " + point.source() + " is negative",
                            value.toPlainString(),
                            "a decimal number of at least 0",
                            null)));
        }
        if (refuses(remarks) || area == null || period == null || dataset == null || status == null) {
            return null;
        }
        return new Half(row, area, point, period, dataset, value, status, words, remarks);
    }

    private static boolean refuses(List<Remark> remarks) {
        return remarks.stream().anyMatch(remark -> remark.rule().refuses());
    }

    private @Nullable DataPoint point(RawRow row, List<Remark> remarks) {
        var category = row.cell(Column.CATEGORY);
        if (category == null) {
            return understand(row, Column.INDICATOR, indicators, text -> codes.readIndicator(text, null), remarks);
        }
        var combo = category.text();
        var element = row.cell(Column.INDICATOR);
        if (element == null) {
            return understand(row, Column.INDICATOR, indicators, text -> codes.readIndicator(text, combo), remarks);
        }
        var key = element.text() + "\u0000" + combo;
        var reading = indicators.computeIfAbsent(key, any -> codes.readIndicator(element.text(), combo));
        remark(row, Column.INDICATOR, reading, element.text(), remarks);
        return reading.meant();
    }

    private @Nullable DatasetCode dataset(RawRow row, @Nullable DataPoint point, List<Remark> remarks) {
        if (row.cell(Column.DATASET) != null) {
            return understand(row, Column.DATASET, datasets, codes::readDataset, remarks);
        }
        if (point == null) {
            return null;
        }
        var usual = codes.defaultDataset(point.indicator());
        return usual != null ? usual : understand(row, Column.DATASET, datasets, codes::readDataset, remarks);
    }

    private <T> @Nullable T understand(
            RawRow row,
            Column column,
            Map<String, Reading<T>> known,
            Function<String, Reading<T>> read,
            List<Remark> remarks) {
        var cell = row.cell(column);
        if (cell == null) {
            var detail = "the row has no " + column.word();
            remarks.add(Remark.about(
                    row, column, Rule.CELL_MISSING, new Remark.Text(detail, "", "a " + column.word(), null)));
            return null;
        }
        if (known.size() > MAX_KNOWN_SPELLINGS) {
            known.clear();
        }
        var reading = known.computeIfAbsent(cell.text(), read);
        remark(row, column, reading, cell.text(), remarks);
        return reading.meant();
    }

    private void remark(RawRow row, Column column, Reading<?> reading, String found, List<Remark> remarks) {
        var text = reading.text();
        if (reading.broken() != null && text != null) {
            remarks.add(Remark.about(
                    row,
                    column,
                    reading.broken(),
                    new Remark.Text(text.detail(), found, text.expected(), text.suggestion())));
        }
        var question = reading.question();
        if (question != null) {
            questions.ask(question.spelled(), question.candidates());
        }
    }
}
