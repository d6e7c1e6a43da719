package org.sopan.indicators.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
        @Nullable Calendar calendar,
        List<Theme> themes,
        List<Member> members)
        implements Definition {

    public Programme {
        names = Map.copyOf(names);
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

    /// Days count from the day after the period's end.
    ///
    /// @param assumed names of fields that are assumptions and not published
    public record Calendar(
            String frequency,
            int opensDayAfterEnd,
            int closesDayAfterEnd,
            int graceDays,
            int freezeDayAfterEnd,
            int publishDayAfterEnd,
            List<String> assumed) {
        public Calendar {
            assumed = List.copyOf(assumed);
        }
    }

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
