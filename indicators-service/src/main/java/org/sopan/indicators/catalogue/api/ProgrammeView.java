package org.sopan.indicators.catalogue.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.DefinitionKind;
import org.sopan.indicators.catalogue.NamedPeriod;
import org.sopan.indicators.catalogue.OfficialRules;
import org.sopan.indicators.catalogue.Programme;
import org.sopan.indicators.catalogue.ReportingCalendar;
import org.sopan.indicators.catalogue.ReviewLevel;

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

        @Schema(description = "When they are due in states where that differs.", maxItems = 50)
        List<StateCalendarView> stateCalendars,

        @Schema(description = "How figures become official.")
        ReviewRuleView review,

        @Schema(description = "Periods with a name of their own.", maxItems = 10_000)
        List<PeriodView> periods,

        @Schema(maxItems = 200) List<ThemeView> themes,
        @Schema(examples = "112") int memberCount,

        @Schema(description = "In the answer for one programme only.", maxItems = 500_000) @Nullable
        List<MemberView> members) {

    /// Days count from the period's last day.
    @Schema(name = "ReportingCalendar", description = "Days count from the period's last day.")
    public record CalendarView(
            @Schema(
                    examples = "monthly",
                    enumeration = {"monthly", "quarterly", "half-yearly", "yearly", "irregular"})
            String frequency,

            @Schema(
                    examples = "false",
                    description = "Whether its years, halves and quarters are those of financial years.")
            boolean financialYears,

            @Schema(examples = "1") int opensDayAfterEnd,
            @Schema(examples = "15") int closesDayAfterEnd,
            @Schema(examples = "5") int graceDays,
            @Schema(examples = "20") int freezeDayAfterEnd,

            @Schema(examples = "0", description = "Days after the freeze after which corrections are frozen too.")
            int appealDays,

            @Schema(examples = "25") int publishDayAfterEnd,

            @Schema(description = "Fields that are assumptions and not published.", maxItems = 20)
            List<String> assumed) {

        static CalendarView of(ReportingCalendar calendar) {
            return new CalendarView(
                    calendar.frequency().word(),
                    calendar.financialYears(),
                    calendar.opensDayAfterEnd(),
                    calendar.closesDayAfterEnd(),
                    calendar.graceDays(),
                    calendar.freezeDayAfterEnd(),
                    calendar.appealDays(),
                    calendar.publishDayAfterEnd(),
                    calendar.assumed());
        }
    }

    /// A calendar of one state.
    @Schema(name = "StateCalendar")
    public record StateCalendarView(
            @Schema(examples = "S27") String state, CalendarView calendar) {

        static StateCalendarView of(Programme.StateCalendar calendar) {
            return new StateCalendarView(calendar.state().value(), CalendarView.of(calendar.calendar()));
        }
    }

    /// How figures become official.
    @Schema(name = "ReviewRule")
    public record ReviewRuleView(
            @Schema(
                    examples = "[\"checker\", \"district\", \"state\", \"national\"]",
                    description = "Who reviews, in this order; none: figures are not reviewed.",
                    maxItems = 4)
            List<String> levels,

            @Schema(examples = "approved", description = "From which step on a freeze takes figures.")
            String frozenFrom,

            @Schema(
                    examples = "accept-next",
                    enumeration = {"accept-next", "refuse"},
                    description = "What becomes of figures that come after their period has closed.")
            String lateRule,

            @Schema(
                    examples = "accept",
                    enumeration = {"accept", "refuse"},
                    description = "What becomes of figures that come before their period has opened.")
            String earlyRule,

            @Schema(
                    examples = "flag",
                    enumeration = {"flag", "discount", "replace"},
                    description = "What a survey that finds something else means for a figure.")
            String surveyPolicy) {

        static ReviewRuleView of(OfficialRules rules) {
            return new ReviewRuleView(
                    rules.levels().stream().map(ReviewLevel::word).toList(),
                    rules.frozenFrom().word(),
                    rules.late() == OfficialRules.LateRule.REFUSE ? "refuse" : "accept-next",
                    rules.early().name().toLowerCase(Locale.ROOT),
                    rules.survey().name().toLowerCase(Locale.ROOT));
        }
    }

    /// A period.
    @Schema(name = "NamedPeriod")
    public record PeriodView(
            @Schema(examples = "2020") String code,
            LocalDate start,
            LocalDate end,
            @Schema(examples = "NFHS-5, 2019–21") String label,

            @Schema(examples = "[\"NFHS-5\"]", description = "What it is called in pushes too.", maxItems = 20)
            List<String> names) {}

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
                programme.stateCalendars().stream().map(StateCalendarView::of).toList(),
                ReviewRuleView.of(programme.rules()),
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
                        each.label(),
                        each.names()))
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
