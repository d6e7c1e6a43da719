package org.sopan.indicators.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.indicators.catalogue.Area;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.Indicator;

/// Whether there is, in a period, what a figure is about. A row that says there is no figure may say so of any period.
final class Existence {

    private Existence() {}

    static List<Remark> check(
            RawRow row,
            @Nullable Area area,
            @Nullable Indicator indicator,
            @Nullable Period period,
            Catalogue catalogue) {
        var remarks = new ArrayList<Remark>(0);
        if (period == null) {
            return remarks;
        }
        if (area != null && !catalogue.validityOf(area.code()).meets(period)) {
            remarks.add(Remark.about(
                    row,
                    Column.AREA,
                    Rule.AREA_NOT_VALID,
                    new Remark.Text(
                            "area " + area.code() + " " + area.englishName() + " does not exist in " + period,
                            area.code().value(),
                            "a period within " + catalogue.validityOf(area.code()),
                            null)));
        }
        if (indicator != null && !indicator.validity().meets(period)) {
            var instead = indicator.supersededBy();
            remarks.add(Remark.about(
                    row,
                    Column.INDICATOR,
                    Rule.INDICATOR_NOT_VALID,
                    new Remark.Text(
                            "indicator " + indicator.code() + " is not observed in " + period
                                    + (instead == null ? "" : "; it is superseded by " + instead),
                            indicator.code().value(),
                            "a period within " + indicator.validity(),
                            instead == null ? null : instead.value())));
        }
        return remarks;
    }
}
