package org.sopan.indicators.sdmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ObservationState;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.indicators.observation.FigureKey;
import org.sopan.indicators.observation.Observation;
import org.sopan.indicators.observation.Ratio;
import org.sopan.indicators.observation.Words;

/// The examples of the table of operators in SDMX REST 3.0, `doc/data.md`.
class ComponentFiltersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    A              | A
                    eq:A           | A
                    A,B            | A B
                    A,B+C          | A
                    ne:A,B         | B C D
                    ne:A+B         | B
                    ne:A,ne:B      | A B C D
                    ne:A+ne:B      | C D
                    'ne:A ne:B'    | C D
                    sw:A,ew:D      | A D
                    nc:A+nc:D      | B C
                    co:B           | B
                    """)
    void codesPassAsTheStandardsExamplesSay(String filter, String passing) {
        var filters = new ComponentFilters();
        filters.add("REF_AREA", filter.replace("'", ""));

        assertThat(Stream.of("A", "B", "C", "D").filter(code -> filters.admits("REF_AREA", code)))
                .as(filter)
                .containsExactly(passing.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2015                       | 2015
                    2015,2017                  | 2015 2017
                    ne:2015                    | 2014 2016 2017
                    ge:2015                    | 2015 2016 2017
                    gt:2015                    | 2016 2017
                    ge:2015+le:2016            | 2015 2016
                    lt:2015                    | 2014
                    ge:2014+le:2014,ge:2017    | 2014 2017
                    lt:2015,gt:2016            | 2014 2017
                    """)
    void periodsPassAndTheDaysLeaveNoneOfThemOut(String filter, String passing) {
        var filters = new ComponentFilters();
        filters.add("TIME_PERIOD", filter);

        var passed = Stream.of("2014", "2015", "2016", "2017")
                .map(period -> figure(period, "1", ObservationState.NORMAL))
                .filter(filters::admits)
                .map(figure -> figure.key().period())
                .toList();

        assertThat(passed.stream().map(Object::toString)).as(filter).containsExactly(passing.split(" ", -1));
        var from = filters.from();
        var to = filters.to();
        assertThat(passed).allMatch(period -> from == null || !period.start().isBefore(from));
        assertThat(passed).allMatch(period -> to == null || !period.end().isAfter(to));
    }

    @Test
    void theDaysOfSeveralRangesSpanThemAll() {
        var filters = new ComponentFilters();
        filters.add("TIME_PERIOD", "ge:2015+le:2016,2018");

        assertThat(filters.from()).isEqualTo(LocalDate.of(2015, 1, 1));
        assertThat(filters.to()).isEqualTo(LocalDate.of(2018, 12, 31));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    OBS_VALUE    | ge:50            | 50.0 60
                    OBS_VALUE    | lt:50,60         | 7 60
                    OBS_VALUE    | ne:7+lt:60       | 50.0
                    OBS_STATUS   | A                | 7 50.0 60
                    OBS_STATUS   | ne:A             | null
                    NUMERATOR    | ge:1             | 7 50.0 60 null
                    REVISION     | gt:1             | ''
                    """)
    void figuresPassByTheirValueAndWhatIsSaidOfIt(String component, String filter, String passing) {
        var filters = new ComponentFilters();
        filters.add(component, filter);

        var passed = Stream.of("7", "50.0", "60", "null")
                .filter(value -> filters.admits(figure(
                        "2015", value, value.equals("null") ? ObservationState.MISSING : ObservationState.NORMAL)))
                .toList();

        assertThat(passed).isEqualTo(passing.isEmpty() ? List.of() : List.of(passing.split(" ", -1)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    COLOUR      | red           | cannot be filtered
                    UPDATED     | ge:2020       | cannot be filtered
                    REF_AREA    | ge:D381       | no order
                    REF_AREA    | like:D381     | not understood
                    REF_AREA    | A,            | without a value
                    TIME_PERIOD | sw:20         | not understood of TIME_PERIOD
                    TIME_PERIOD | ge:someday    | not readable
                    OBS_VALUE   | ge:many       | not a number
                    OBS_VALUE   | sw:1          | is about text
                    """)
    void whatIsNotUnderstoodIsRefusedWhereItIsRead(String component, String filter, String reason) {
        assertThatThrownBy(() -> new ComponentFilters().add(component, filter)).hasMessageContaining(reason);
    }

    @Test
    void aComponentIsFilteredOnce() {
        var filters = new ComponentFilters();
        filters.add("REF_AREA", "D381");

        assertThatThrownBy(() -> filters.add("REF_AREA", "D383")).hasMessageContaining("filtered twice");
    }

    private static Observation figure(String period, String value, ObservationState status) {
        return new Observation(
                FigureKey.parse("NFHS-ANC1:D381:" + period + ":survey"),
                new AreaCode("S14"),
                1,
                value.equals("null") ? null : new BigDecimal(value),
                status,
                "submitted",
                new ProviderCode("nfhs"),
                "sub_1",
                1,
                new Words(null, null, null),
                Instant.EPOCH,
                null,
                new Ratio(BigDecimal.ONE, BigDecimal.TWO));
    }
}
