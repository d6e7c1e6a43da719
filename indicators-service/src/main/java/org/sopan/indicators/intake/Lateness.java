package org.sopan.indicators.intake;

import java.time.LocalDate;
import java.util.Optional;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.DatasetCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.DefinitionKind;
import org.sopan.indicators.catalogue.OfficialRules;
import org.sopan.indicators.catalogue.Programme;

/// Refuses figures of periods that are closed, where every programme that reads them refuses late ones. Elsewhere they
/// are taken, and a finding says that they were late.
final class Lateness {

    private final Catalogue catalogue;
    private final LocalDate today;
    private final boolean anyRefuses;

    Lateness(Catalogue catalogue, LocalDate today) {
        this.catalogue = catalogue;
        this.today = today;
        this.anyRefuses = catalogue.all(DefinitionKind.PROGRAMME, Programme.class).stream()
                .anyMatch(Lateness::refuses);
    }

    Optional<Remark> check(RawRow row, IndicatorCode indicator, DatasetCode dataset, Period period, AreaCode area) {
        if (!anyRefuses) {
            return Optional.empty();
        }
        var state = catalogue.stateOf(area);
        var readers = catalogue.reading(indicator, dataset);
        if (readers.isEmpty() || !readers.stream().allMatch(each -> refuses(each) && isClosed(each, period, state))) {
            return Optional.empty();
        }
        var programme = readers.getFirst();
        var closed =
                programme.calendarOf(state).map(each -> each.graceEnds(period)).orElse(today);
        return Optional.of(Remark.about(
                row,
                Column.PERIOD,
                Rule.PERIOD_CLOSED,
                new Remark.Text(
                        "period " + period + " of programme " + programme.code() + " was closed on " + closed
                                + " and today is " + today,
                        period.value(),
                        "a period that is open; programme " + programme.code() + " refuses late figures",
                        null)));
    }

    private static boolean refuses(Programme programme) {
        return programme.rules().late() == OfficialRules.LateRule.REFUSE;
    }

    private boolean isClosed(Programme programme, Period period, AreaCode state) {
        return programme
                .calendarOf(state)
                .filter(calendar -> today.isAfter(calendar.graceEnds(period)))
                .isPresent();
    }
}
