package org.sopan.indicators.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.DatasetCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.ProgrammeCode;

/// Which areas take part, and which indicators are observed in which themes.
///
/// @param openLive whether anybody may read its figures and its live ranking
/// @param membershipOpen whether more members are expected than are listed
/// @param dataset the dataset its rankings read
/// @param calendar when its figures are due; null where it has no calendar
/// @param stateCalendars when they are due in states where that differs
/// @param rules how its figures become official
public record Programme(
        ProgrammeCode code,
        Map<String, String> names,
        String source,
        String licence,
        @Nullable String defaultMethod,
        boolean openLive,
        boolean membershipOpen,
        @Nullable String membershipNote,
        DatasetCode dataset,
        @Nullable ReportingCalendar calendar,
        List<StateCalendar> stateCalendars,
        OfficialRules rules,
        List<Theme> themes,
        List<Member> members)
        implements Definition {

    public Programme {
        names = Map.copyOf(names);
        // Programmes that were stored before these were thought of have none.
        stateCalendars = List.copyOf(Objects.requireNonNullElse(stateCalendars, List.of()));
        rules = Objects.requireNonNullElse(rules, OfficialRules.USUAL);
        themes = List.copyOf(themes);
        members = List.copyOf(members);
    }

    @Override
    public DefinitionKind kind() {
        return DefinitionKind.PROGRAMME;
    }

    @Override
    public String key() {
        return code.value();
    }

    public List<IndicatorCode> indicators() {
        return themes.stream().flatMap(theme -> theme.indicators().stream()).toList();
    }

    /// When figures of a state's areas are due.
    public Optional<ReportingCalendar> calendarOf(AreaCode state) {
        return stateCalendars.stream()
                .filter(each -> each.state().equals(state))
                .map(StateCalendar::calendar)
                .findFirst()
                .or(() -> Optional.ofNullable(calendar));
    }

    /// Its calendars: the one of all states without one of their own under India, then those of states.
    public List<StateCalendar> calendars() {
        return Stream.concat(
                        Stream.ofNullable(calendar).map(each -> new StateCalendar(AreaCode.INDIA, each)),
                        stateCalendars.stream())
                .toList();
    }

    /// Whose calendar a state's areas report by: the state where it has one of its own, else India.
    public AreaCode calendarHolder(AreaCode state) {
        return stateCalendars.stream().anyMatch(each -> each.state().equals(state)) ? state : AreaCode.INDIA;
    }

    /// When figures of a state's areas are due, where that differs from the others.
    public record StateCalendar(AreaCode state, ReportingCalendar calendar) {}

    /// A theme and its indicators in listing order.
    public record Theme(String code, Map<String, String> names, List<IndicatorCode> indicators) {
        public Theme {
            names = Map.copyOf(names);
            indicators = List.copyOf(indicators);
        }
    }

    /// An area that takes part from a day (inclusive) to a day (exclusive; null while it does).
    public record Member(
            AreaCode area,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String note) {

        /// Whether it takes part on some day from one to another.
        public boolean takesPart(LocalDate first, LocalDate last) {
            return !from.isAfter(last) && (to == null || to.isAfter(first));
        }
    }
}
