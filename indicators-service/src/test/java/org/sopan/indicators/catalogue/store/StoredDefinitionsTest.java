package org.sopan.indicators.catalogue.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.indicators.catalogue.Area;
import org.sopan.indicators.catalogue.Campaign;
import org.sopan.indicators.catalogue.Frequency;
import org.sopan.indicators.catalogue.Indicator;
import org.sopan.indicators.catalogue.NamedPeriod;
import org.sopan.indicators.catalogue.OfficialRules;
import org.sopan.indicators.catalogue.Programme;
import org.sopan.indicators.catalogue.Validity;

/// Definitions as earlier versions of the service stored them are read still: nothing stored is ever rewritten.
class StoredDefinitionsTest {

    @Test
    void anIndicatorWithoutMeasureAndValidityIsAlwaysObserved() {
        var indicator = (Indicator) DefinitionJson.read("indicator", """
                {"code": "NFHS-ANC4", "names": {"en": "Four visits"}, "unit": "%", "direction": "HIGHER", "group": null,
                 "frequency": "annual", "sourceSystem": null, "rangeLow": 0, "rangeHigh": 100, "decimals": 2,
                 "sdgTargets": ["3.1"], "factSheetNumber": 33, "nameConfirmed": true}""");

        assertThat(indicator.validity()).isEqualTo(new Validity(null, null));
        assertThat(indicator.measure().definitions()).isEmpty();
        assertThat(indicator.sdgWeights()).isEmpty();
        assertThat(DefinitionJson.read("indicator", DefinitionJson.write(indicator)))
                .isEqualTo(indicator);
    }

    @Test
    void anAreaWithoutOtherParentsHasNoneAndNoDates() {
        var area = (Area) DefinitionJson.read("area", """
                {"code": "D445", "parent": "S24", "names": {"en": "Dohad"}, "aliases": [], "census2011": "485",
                 "iso3166": null, "predecessors": [], "changedOn": null, "changeNote": null}""");
        var dated = new Area(
                area.code(),
                area.parent(),
                area.names(),
                area.aliases(),
                area.census2011(),
                area.iso3166(),
                area.predecessors(),
                area.changedOn(),
                area.changeNote(),
                area.otherParents(),
                new Validity(LocalDate.of(2011, 7, 27), null));

        assertThat(area.otherParents()).isEmpty();
        assertThat(area.validity()).isEqualTo(new Validity(null, null));
        assertThat(DefinitionJson.read("area", DefinitionJson.write(dated))).isEqualTo(dated);
    }

    @Test
    void aCalendarOfAWordThatIsNotTakenAnyMoreFreezesNothingAsItDidThen() {
        var stored = """
                {"code": "OLD", "names": {"en": "Old"}, "source": "s", "licence": "l", "defaultMethod": null,
                 "openLive": false, "membershipOpen": false, "membershipNote": null, "dataset": "survey",
                 "calendar": {"frequency": "%s", "opensDayAfterEnd": 1, "closesDayAfterEnd": 15, "graceDays": 5,
                              "freezeDayAfterEnd": 20, "appealDays": 0, "publishDayAfterEnd": 25, "assumed": []},
                 "stateCalendars": [], "themes": [], "members": [],
                 "rules": {"levels": ["STATE"], "frozenFrom": "APPROVED", "late": "REFUSE", "survey": "FLAG"}}""";

        var unknown = (Programme) DefinitionJson.read("programme", stored.formatted("fortnightly"));
        var annual = (Programme) DefinitionJson.read("programme", stored.formatted("annual"));

        assertThat(unknown.calendarOf(area()).orElseThrow().frequency()).isEqualTo(Frequency.IRREGULAR);
        assertThat(unknown.calendarOf(area()).orElseThrow().ended(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)))
                .isEmpty();
        assertThat(annual.calendarOf(area()).orElseThrow().frequency()).isEqualTo(Frequency.YEARLY);
        assertThat(annual.rules().early()).isEqualTo(OfficialRules.EarlyRule.ACCEPT);
        assertThat(DefinitionJson.read("programme", DefinitionJson.write(annual)))
                .isEqualTo(annual);
    }

    @Test
    void aCampaignOfOneProgrammeAndAPeriodWithALabelAloneAreReadStill() {
        var campaign = (Campaign) DefinitionJson.read("campaign", """
                {"code": "OLD", "names": {"en": "Old"}, "programme": "ADP", "indicators": ["ADP-HN-02"],
                 "from": "2026-01-28", "to": "2026-04-14", "saturation": 100, "source": "s"}""");
        var period = (NamedPeriod)
                DefinitionJson.read("period", "{\"programme\": \"NFHS\", \"period\": \"2020\", \"label\": \"NFHS-5\"}");

        assertThat(campaign.allPoints())
                .extracting(point -> point.indicator() + " of " + point.programme())
                .containsExactly("ADP-HN-02 of ADP");
        assertThat(campaign.areas()).isEmpty();
        assertThat(period.names()).isEmpty();
    }

    private static AreaCode area() {
        return new AreaCode("S27");
    }
}
