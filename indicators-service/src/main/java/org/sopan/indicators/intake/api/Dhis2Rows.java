package org.sopan.indicators.intake.api;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.ObservationState;
import org.sopan.indicators.intake.Column;
import org.sopan.indicators.intake.RawRow;
import org.sopan.indicators.intake.RowSource;
import org.sopan.indicators.intake.SentCompletion;

/// Data values of DHIS2 as rows: org unit, data element and category option combo go through the provider's
/// code map.
abstract class Dhis2Rows implements RowSource {

    private static final Map<String, Column> FIELDS = Map.of(
            "dataelement", Column.INDICATOR,
            "categoryoptioncombo", Column.CATEGORY,
            "orgunit", Column.AREA,
            "period", Column.PERIOD,
            "value", Column.VALUE,
            "comment", Column.NOTE);
    private static final String DELETED = "deleted";
    private static final Set<String> OF_SET = Set.of("dataSet", "completeDate");

    private final boolean takesBack;
    private final BitSet deleted = new BitSet();
    private int number;

    /// @param takesBack whether the import as a whole takes figures back
    Dhis2Rows(boolean takesBack) {
        this.takesBack = takesBack;
    }

    /// Numbers of the rows that take a figure back.
    BitSet deleted() {
        return deleted;
    }

    /// What the set says of itself, beside its values; to be asked for after the last row.
    abstract Map<String, String> common();

    /// The sender's word that the set is complete: it needs an org unit and a period of the whole set.
    final Optional<SentCompletion> completion() {
        var day = common().get("completeDate");
        var area = common().get("orgUnit");
        var period = common().get("period");
        return day == null || area == null || period == null
                ? Optional.empty()
                : Optional.of(new SentCompletion(common().getOrDefault("dataSet", ""), area, period, day));
    }

    /// Whether a field of the set, beside its values, means something here.
    static boolean concernsSet(String field) {
        return concerns(field) || OF_SET.contains(field) || IdSchemes.concerns(field);
    }

    /// Whether a field of a data value means something here; the others are passed over, as DHIS2 does.
    static boolean concerns(String field) {
        var name = field.toLowerCase(Locale.ROOT);
        return FIELDS.containsKey(name) || name.equals(DELETED);
    }

    /// A row of a data value's fields.
    ///
    /// @param common fields of the whole set, for values that do not say them
    final RawRow row(Map<String, String> fields, Map<String, String> common, Place place) {
        return row(fields, common, place, null);
    }

    /// A row that may have a defect as a whole.
    final RawRow row(
            Map<String, String> fields, Map<String, String> common, Place place, RawRow.@Nullable Defect defect) {
        number++;
        var cells = new EnumMap<Column, RawRow.Cell>(Column.class);
        boolean isDeleted = takesBack;
        for (var field : fields.entrySet()) {
            var name = field.getKey().toLowerCase(Locale.ROOT);
            var column = FIELDS.get(name);
            if (name.equals(DELETED)) {
                isDeleted |= Boolean.parseBoolean(field.getValue());
            } else if (column != null && !field.getValue().isBlank()) {
                cells.put(column, new RawRow.Cell(field.getValue(), place.column()));
            }
        }
        common.forEach((field, text) -> {
            var column = FIELDS.get(field.toLowerCase(Locale.ROOT));
            if (column != null && !text.isBlank()) {
                cells.putIfAbsent(column, new RawRow.Cell(text, 0));
            }
        });
        if (isDeleted) {
            deleted.set(number);
            cells.remove(Column.VALUE);
            cells.put(Column.STATUS, new RawRow.Cell(ObservationState.WITHDRAWN.word(), 0));
        }
        return new RawRow(number, place.line(), cells, pointer(place), false, defect);
    }

    private @Nullable String pointer(Place place) {
        return place.inCsv() ? null : "/dataValues/" + (number - 1);
    }

    /// Where a data value stands.
    record Place(int line, int column, boolean inCsv) {}
}
