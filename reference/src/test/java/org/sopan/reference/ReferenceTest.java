package org.sopan.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sopan.contracts.event.AreaDefined;
import org.sopan.contracts.event.ProgrammeDefined;
import org.sopan.contracts.event.ProgrammeDefined.Member;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.Period;

class ReferenceTest {

    private static final AreaCode GUJARAT = AreaCode.parse("S24");
    private static final AreaCode DOHAD = AreaCode.parse("D445");
    private static final AreaCode JHALOD = AreaCode.parse("B4358");

    private final Reference reference = new Reference(
            7,
            List.of(
                    area("IN", null, "India"),
                    area("S24", "IN", "Gujarat"),
                    area("D445", "S24", "Dohad"),
                    area("B4358", "D445", "Jhalod"),
                    area("S27", "IN", "Maharashtra")),
            List.of(),
            List.of());

    @Test
    void aBlockLiesInItsStateAcrossItsDistrict() {
        assertThat(reference.findState(JHALOD)).map(Area::name).contains("Gujarat");
        assertThat(reference.liesWithin(JHALOD, GUJARAT)).isTrue();
        assertThat(reference.liesWithin(JHALOD, AreaCode.parse("S27"))).isFalse();
    }

    @Test
    void everythingLiesInIndia() {
        assertThat(reference.liesWithin(DOHAD, AreaCode.INDIA)).isTrue();
    }

    @Test
    void anAreaWhoseParentHasNotArrivedLiesInNoKnownState() {
        var early = new Reference(1, List.of(area("D445", "S24", "Dohad")), List.of(), List.of());

        assertThat(early.findState(DOHAD)).isEmpty();
    }

    @Test
    void aRingOfParentsEnds() {
        var ring = new Reference(
                1, List.of(area("D445", "D446", "Dohad"), area("D446", "D445", "Other")), List.of(), List.of());

        assertThat(ring.findState(DOHAD)).isEmpty();
        assertThat(ring.liesWithin(DOHAD, GUJARAT)).isFalse();
    }

    @Test
    void anAreaWithoutAnEnglishNameBreaksTheContract() {
        var nameless = new AreaDefined("D445", "district", "S24", Map.of("hi", "दाहोद"), null, List.of(), null);

        assertThatThrownBy(() -> Area.of(nameless))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("D445 has no English name; got languages [hi]");
    }

    @Test
    void aMemberCountsInEveryPeriodItTouches() {
        var programme = Programme.of(new ProgrammeDefined(
                "ADP",
                Map.of("en", "Aspirational Districts Programme"),
                List.of(
                        new Member("D445", "2018-01-05", "2020-04-01", null),
                        new Member("D003", "2020-04-01", null, null)),
                List.of(),
                null,
                null,
                false,
                "NITI Aayog",
                "GODL-India"));

        assertThat(programme.membersIn(Period.parse("2020"))).containsExactly(AreaCode.parse("D003"), DOHAD);
        assertThat(programme.membersIn(Period.parse("2020-04"))).containsExactly(AreaCode.parse("D003"));
        assertThat(programme.membersIn(Period.parse("2017"))).isEmpty();
    }

    @Test
    void aBoundaryChangeKeepsItsDay() {
        var gyalshing = Area.of(new AreaDefined(
                "D228", "district", "S11", Map.of("en", "Gyalshing"), null, List.of("D228"), "2021-12-13"));

        assertThat(gyalshing.changedOn()).isEqualTo(LocalDate.of(2021, 12, 13));
    }

    private static Area area(String code, @Nullable String parent, String name) {
        return Area.of(new AreaDefined(
                code, AreaCode.parse(code).level().word(), parent, Map.of("en", name), null, List.of(), null));
    }
}
