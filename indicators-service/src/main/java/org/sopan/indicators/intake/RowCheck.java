package org.sopan.indicators.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.DatasetCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.indicators.catalogue.Area;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.Indicator;

/// Understands rows of one submission and says everything that is wrong with each. Codes repeat from row to row, so
/// each
/// spelling is understood once.
final class RowCheck {

    private static final int MAX_KNOWN_SPELLINGS = 100_000;

    private final Catalogue catalogue;
    private final CodeReader codes;
    private final Map<String, Reading<Area>> areas = new HashMap<>();
    private final Map<String, Reading<Indicator>> indicators = new HashMap<>();
    private final Map<String, Reading<Period>> periods = new HashMap<>();
    private final Map<String, Reading<DatasetCode>> datasets = new HashMap<>();

    /// @param today a figure of a period that begins later is refused
    RowCheck(Catalogue catalogue, Reporter reporter, LocalDate today) {
        this.catalogue = catalogue;
        this.codes = new CodeReader(catalogue, reporter, today);
    }

    /// @param figure null when an error refuses the row
    /// @param remarks errors and warnings
    record Checked(@Nullable Figure figure, List<Remark> remarks) {}

    Checked check(RawRow row) {
        var defect = row.defect();
        if (defect != null) {
            return new Checked(null, List.of(Remark.about(row, defect)));
        }
        var remarks = new ArrayList<Remark>(0);
        var area = understand(row, Column.AREA, areas, codes::readArea, remarks);
        var indicator = understand(row, Column.INDICATOR, indicators, codes::readIndicator, remarks);
        var period = understand(row, Column.PERIOD, periods, codes::readPeriod, remarks);
        var dataset = dataset(row, indicator, remarks);
        var value = ValueCheck.readValue(row, remarks);
        var status = ValueCheck.readStatus(row, value, remarks);
        if (indicator != null && value != null) {
            ValueCheck.checkValue(row, indicator, value, remarks);
        }
        var note = ValueCheck.readNote(row, remarks);
        boolean refused = remarks.stream().anyMatch(remark -> remark.rule().refuses());
        if (refused || area == null || indicator == null || period == null || dataset == null || status == null) {
            return new Checked(null, remarks);
        }
        var state = catalogue.stateOf(area.code());
        return new Checked(
                new Figure(
                        row.number(),
                        row.line(),
                        indicator.code(),
                        area.code(),
                        state,
                        period,
                        dataset,
                        value,
                        status,
                        note),
                remarks);
    }

    private @Nullable DatasetCode dataset(RawRow row, @Nullable Indicator indicator, List<Remark> remarks) {
        if (row.cell(Column.DATASET) != null) {
            return understand(row, Column.DATASET, datasets, codes::readDataset, remarks);
        }
        if (indicator == null) {
            return null;
        }
        var usual = codes.defaultDataset(indicator);
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
        var text = reading.text();
        if (reading.broken() != null && text != null) {
            remarks.add(Remark.about(
                    row,
                    column,
                    reading.broken(),
                    new Remark.Text(text.detail(), cell.text(), text.expected(), text.suggestion())));
        }
        return reading.meant();
    }
}
