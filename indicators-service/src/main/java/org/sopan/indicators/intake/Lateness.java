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

/// Refuses figures of periods that are closed, or not open yet, where every programme that reads them refuses late
/// ones, or early ones. Elsewhere they are taken, and a finding says that they were late.
final class Lateness {

    private final Catalogue catalogue;
    private final LocalDate today;
    private final boolean anyRefuses;

    Lateness(Catalogue catalogue, LocalDate today) {
        this.catalogue = catalogue;
        this.today = today;
        this.anyRefuses = catalogue.all(DefinitionKind.PROGRAMME, Programme.class).stream()
                .anyMatch(programme -> refusesLate(programme) || refusesEarly(programme));
    }

    Optional<Remark> check(RawRow row, IndicatorCode indicator, DatasetCode dataset, Period period, AreaCode area) {
        if (!anyRefuses) {
            return Optional.empty();
        }
        var state = catalogue.stateOf(area);
        var readers = catalogue.reading(indicator, dataset);
        if (readers.isEmpty()) {
            return Optional.empty();
        }
        var programme = readers.getFirst();
        if (readers.stream().allMatch(each -> refusesLate(each) && isClosed(each, period, state))) {
            var closed = programme
                    .calendarOf(state)
                    .map(each -> each.graceEnds(period))
                    .orElse(today);
            return Optional.of(remark(
                    row, period, Rule.PERIOD_CLOSED, programme, "was closed on " + closed, "refuses late figures"));
        }
        if (readers.stream().allMatch(each -> refusesEarly(each) && isNotOpen(each, period, state))) {
            var opens =
                    programme.calendarOf(state).map(each -> each.opens(period)).orElse(today);
            return Optional.of(
                    remark(row, period, Rule.PERIOD_NOT_OPEN, programme, "opens on " + opens, "refuses early figures"));
        }
        return Optional.empty();
    }

    private Remark remark(RawRow row, Period period, Rule rule, Programme programme, String what, String why) {
        return Remark.about(
                row,
                Column.PERIOD,
                rule,
                new Remark.Text(
                        "period " + period + " of programme " + programme.code() + " " + what + " and today is "
                                + today,
                        period.value(),
                        "a period that is open; programme " + programme.code() + " " + why,
                        null));
    }

    private static boolean refusesLate(Programme programme) {
        return programme.rules().late() == OfficialRules.LateRule.REFUSE;
    }

    private static boolean refusesEarly(Programme programme) {
        return programme.rules().early() == OfficialRules.EarlyRule.REFUSE;
    }

    private boolean isClosed(Programme programme, Period period, AreaCode state) {
        return programme
                .calendarOf(state)
                .filter(calendar -> today.isAfter(calendar.graceEnds(period)))
                .isPresent();
    }

    private boolean isNotOpen(Programme programme, Period period, AreaCode state) {
        return programme
                .calendarOf(state)
                .filter(calendar -> today.isBefore(calendar.opens(period)))
                .isPresent();
    }
}
