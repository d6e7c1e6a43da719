package org.sopan.indicators.catalogue.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.DefinitionKind;
import org.sopan.indicators.catalogue.NamedPeriod;
import org.sopan.indicators.catalogue.Programme;

/// A programme as it is shown.
@Schema(name = "Programme", description = "Which areas take part, and which indicators are observed in which themes.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProgrammeView(
        @Schema(examples = "NFHS", maxLength = 20) String code,
        Map<String, String> names,
        @Schema(maxLength = 1000) String source,
        @Schema(maxLength = 500) String licence,

        @Schema(examples = "NFHS-OUTCOMES", maxLength = 40) @Nullable
        String defaultMethod,

        @Schema(description = "Whether anybody may read its figures and its live ranking.")
        boolean openLive,

        @Schema(description = "Whether more members are expected than are listed.")
        boolean membershipOpen,

        @Schema(maxLength = 500) @Nullable String membershipNote,

        @Schema(examples = "survey", description = "The dataset its rankings read.")
        String dataset,

        @Schema(description = "When its figures are due.") @Nullable
        CalendarView calendar,

        @Schema(description = "Periods with a name of their own.", maxItems = 10_000)
        List<PeriodView> periods,

        @Schema(maxItems = 200) List<ThemeView> themes,
        @Schema(examples = "112") int memberCount,

        @Schema(description = "In the answer for one programme only.", maxItems = 500_000) @Nullable
        List<MemberView> members) {

    /// Days count from the day after the period's end.
    @Schema(name = "ReportingCalendar")
    public record CalendarView(
            String frequency,
            int opensDayAfterEnd,
            @Schema(examples = "15") int closesDayAfterEnd,
            int graceDays,
            int freezeDayAfterEnd,
            int publishDayAfterEnd,

            @Schema(description = "Fields that are assumptions and not published.", maxItems = 20)
            List<String> assumed) {

        static CalendarView of(Programme.Calendar calendar) {
            return new CalendarView(
                    calendar.frequency(),
                    calendar.opensDayAfterEnd(),
                    calendar.closesDayAfterEnd(),
                    calendar.graceDays(),
                    calendar.freezeDayAfterEnd(),
                    calendar.publishDayAfterEnd(),
                    calendar.assumed());
        }
    }

    /// A period.
    @Schema(name = "NamedPeriod")
    public record PeriodView(
            @Schema(examples = "2020") String code,
            LocalDate start,
            LocalDate end,
            @Schema(examples = "NFHS-5, 2019–21") String label) {}

    /// A theme.
    @Schema(name = "Theme")
    public record ThemeView(
            @Schema(examples = "health") String code,
            Map<String, String> names,
            @Schema(maxItems = 1000) List<String> indicators) {}

    /// A member.
    @Schema(name = "Member")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MemberView(
            @Schema(examples = "D445") String area,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String note) {}

    static ProgrammeView of(Programme programme, Catalogue catalogue, boolean withMembers) {
        var calendar = programme.calendar();
        return new ProgrammeView(
                programme.code().value(),
                new TreeMap<>(programme.names()),
                programme.source(),
                programme.licence(),
                programme.defaultMethod(),
                programme.openLive(),
                programme.membershipOpen(),
                programme.membershipNote(),
                programme.dataset().value(),
                calendar == null ? null : CalendarView.of(calendar),
                periods(programme, catalogue),
                programme.themes().stream().map(ProgrammeView::theme).toList(),
                programme.members().size(),
                withMembers ? members(programme) : null);
    }

    private static List<PeriodView> periods(Programme programme, Catalogue catalogue) {
        return catalogue.all(DefinitionKind.PERIOD, NamedPeriod.class).stream()
                .filter(each -> each.programme().equals(programme.code().value()))
                .map(each -> new PeriodView(
                        each.period().value(),
                        each.period().start(),
                        each.period().end(),
                        each.label()))
                .toList();
    }

    private static ThemeView theme(Programme.Theme theme) {
        return new ThemeView(
                theme.code(),
                new TreeMap<>(theme.names()),
                theme.indicators().stream().map(IndicatorCode::value).toList());
    }

    private static List<MemberView> members(Programme programme) {
        return programme.members().stream()
                .map(each -> new MemberView(each.area().value(), each.from(), each.to(), each.note()))
                .toList();
    }
}
