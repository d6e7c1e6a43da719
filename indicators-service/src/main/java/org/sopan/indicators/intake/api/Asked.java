package org.sopan.indicators.intake.api;

import java.util.List;
import java.util.Set;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.indicators.catalogue.Area;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.Indicator;
import org.sopan.indicators.catalogue.Programme;
import org.sopan.indicators.intake.Reporter;

/// What a key is asked to send for a period: of members it reaches, indicators its provider reports.
///
/// @param programme of which
/// @param areas members of the period
/// @param indicators those that are observed in the period, whatever their rhythm
record Asked(Programme programme, Period period, List<Area> areas, List<Indicator> indicators) {

    static Asked of(Programme programme, Period period, Reporter reporter, Catalogue catalogue) {
        var areas = programme.members().stream()
                .filter(member -> member.takesPart(period.start(), period.end()))
                .map(Programme.Member::area)
                .distinct()
                .filter(reporter::reaches)
                .filter(code -> catalogue.validityOf(code).meets(period))
                .flatMap(code -> catalogue.findArea(code).stream())
                .toList();
        var indicators = programme.indicators().stream()
                .filter(code -> reporter.provider().mayReport(code))
                .flatMap(code -> catalogue.findIndicator(code).stream())
                .filter(indicator -> indicator.validity().meets(period))
                .toList();
        return new Asked(programme, period, areas, indicators);
    }

    /// Indicators that are due: those whose rhythm the period fits, and surveys and the like once a figure of them was
    /// told, or where the period is none of those the programme's calendar asks for month by month.
    ///
    /// @param told indicators of which a figure for the period is known
    List<Indicator> due(Set<IndicatorCode> told) {
        return indicators.stream().filter(each -> isDue(each, told)).toList();
    }

    private boolean isDue(Indicator indicator, Set<IndicatorCode> told) {
        var calendar = programme.calendar();
        boolean isUsual = calendar != null && calendar.frequency().fits(period);
        return indicator.comesIn(period) || (indicator.isIrregular() && (told.contains(indicator.code()) || !isUsual));
    }
}
