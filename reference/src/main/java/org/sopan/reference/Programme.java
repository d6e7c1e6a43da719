package org.sopan.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.event.ProgrammeDefined;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.DatasetCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.contracts.vocabulary.ProgrammeCode;

/// A programme as it now stands: who takes part, what is observed, which method ranks it.
///
/// @param names name per language tag; `en` is always present
/// @param themes in listing order
/// @param defaultMethod code of the method its rankings use, or null while it has none
/// @param dataset which telling of the figures its rankings read
/// @param openLive whether anyone may read its live ranking
public record Programme(
        ProgrammeCode code,
        Map<String, String> names,
        List<Membership> memberships,
        List<Theme> themes,
        @Nullable String defaultMethod,
        DatasetCode dataset,
        boolean openLive,
        String source,
        String licence) {

    /// What a programme reads when it names no dataset.
    public static final DatasetCode SELF_REPORTED = new DatasetCode("self-reported");

    public Programme {
        Names.check(code.value(), names);
        names = Map.copyOf(names);
        memberships = List.copyOf(memberships);
        themes = List.copyOf(themes);
    }

    /// Throws [IllegalArgumentException] or [java.time.DateTimeException] when the event breaks its contract.
    static Programme of(ProgrammeDefined event) {
        return new Programme(
                new ProgrammeCode(event.code()),
                event.names(),
                event.members().stream().map(Membership::of).toList(),
                event.themes().stream().map(Theme::of).toList(),
                event.defaultMethod(),
                event.dataset() == null ? SELF_REPORTED : new DatasetCode(event.dataset()),
                event.openLive(),
                event.source(),
                event.licence());
    }

    /// The English name.
    public String name() {
        return Names.english(names);
    }

    /// Areas that take part on at least one day of the period, in the order of their codes.
    public SortedSet<AreaCode> membersIn(Period period) {
        var members = new TreeSet<AreaCode>();
        for (var membership : memberships) {
            if (membership.touches(period)) {
                members.add(membership.area());
            }
        }
        return members;
    }

    public Optional<Theme> findTheme(String theme) {
        return themes.stream()
                .filter(candidate -> candidate.code().equals(theme))
                .findFirst();
    }

    /// An area that takes part from a day (inclusive) to a day (exclusive, null while it does).
    public record Membership(
            AreaCode area, LocalDate from, @Nullable LocalDate to) {

        static Membership of(ProgrammeDefined.Member member) {
            return new Membership(
                    AreaCode.parse(member.area()),
                    LocalDate.parse(member.from()),
                    member.to() == null ? null : LocalDate.parse(member.to()));
        }

        boolean touches(Period period) {
            return !from.isAfter(period.end()) && (to == null || to.isAfter(period.start()));
        }
    }

    /// A theme and the indicators observed in it, in listing order.
    public record Theme(String code, Map<String, String> names, List<IndicatorCode> indicators) {

        public Theme {
            Names.check(code, names);
            names = Map.copyOf(names);
            indicators = List.copyOf(indicators);
        }

        static Theme of(ProgrammeDefined.Theme theme) {
            return new Theme(
                    theme.code(),
                    theme.names(),
                    theme.indicators().stream().map(IndicatorCode::new).toList());
        }

        /// The English name.
        public String name() {
            return Names.english(names);
        }
    }
}
