package org.sopan.indicators.catalogue.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.catalogue.Frequency;
import org.sopan.indicators.catalogue.OfficialRules;
import org.sopan.indicators.catalogue.ReportingCalendar;
import org.sopan.indicators.catalogue.ReviewLevel;
import org.sopan.indicators.catalogue.ReviewStep;

/// A pack as it is sent: the file `packs/<pack>/pack.json`.
@Schema(name = "Pack", description = "A part of the catalogue. Arrays that are absent are empty.")
public record PackRequest(
        @Schema(examples = "NFHS") @NotBlank @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,19}")
        String code,

        @Schema(examples = "{\"en\": \"National Family Health Survey\"}") @NotEmpty @Size(max = 20)
        Map<String, @Size(max = 500) String> names,

        @Schema(examples = "2021.1") @NotBlank @Size(max = 40)
        String version,

        @NotBlank @Size(max = 1000) String source,
        @NotBlank @Size(max = 500) String licence,
        @Size(max = 500_000) @Valid @Nullable List<AreaItem> areas,
        @Size(max = 500_000) @Valid @Nullable List<ContextItem> context,
        @Size(max = 10_000) @Valid @Nullable List<PeriodItem> periods,
        @Size(max = 10_000) @Valid @Nullable List<PackIndicator> indicators,
        @Size(max = 10_000) @Valid @Nullable List<GroupItem> groups,
        @Size(max = 100) @Valid @Nullable List<ProgrammeItem> programmes,
        @Size(max = 10_000) @Valid @Nullable List<ProviderItem> providers,
        @Size(max = 100_000) @Valid @Nullable List<BoundaryEventItem> boundaryEvents,
        @Size(max = 1_000) @Valid @Nullable List<PackCampaign> campaigns,
        @Size(max = 500_000) @Valid @Nullable List<TargetItem> targets) {

    /// A change of the administrative map.
    @Schema(name = "PackBoundaryEvent")
    public record BoundaryEventItem(
            @NotBlank @Pattern(regexp = "[A-Za-z0-9-]{1,80}")
            String code,

            @NotBlank @Pattern(regexp = "renamed|split|merged|carved-out|moved")
            String change,

            @NotNull LocalDate on,
            @NotEmpty @Size(max = 100) List<@Size(max = 10) String> predecessors,
            @NotEmpty @Size(max = 100) List<@Size(max = 10) String> successors,
            @Size(max = 500) @Nullable String note) {}

    /// A value that is to be reached; without an area by all.
    @Schema(name = "PackTarget")
    public record TargetItem(
            @NotBlank @Size(max = 40) String indicator,
            @Size(max = 10) @Nullable String area,
            @NotBlank @Size(max = 20) String by,
            @NotNull BigDecimal value,
            @NotBlank @Size(max = 1000) String source) {}

    /// An area.
    @Schema(name = "PackArea")
    public record AreaItem(
            @Schema(examples = "D445") @NotBlank @Size(max = 10)
            String code,

            @Schema(examples = "S24") @Size(max = 10) @Nullable
            String parent,

            @NotEmpty @Size(max = 20) Map<String, @Size(max = 200) String> names,
            @Size(max = 50) @Nullable List<@Size(max = 200) String> aliases,
            @Size(max = 10) @Nullable String census2011,
            @Size(max = 10) @Nullable String iso3166,
            @Size(max = 50) @Nullable List<@Size(max = 10) String> predecessors,
            @Nullable LocalDate changedOn,
            @Size(max = 500) @Nullable String changeNote,

            @Schema(description = "Further areas it lies in, of the parent's level; it counts for its parent alone.")
            @Size(max = 10)
            @Nullable
            List<@Size(max = 10) String> otherParents,

            @Schema(description = "First day of the area; absent: as boundary events tell.") @Nullable
            LocalDate validFrom,

            @Schema(description = "First day on which the area is no more; absent: as boundary events tell.") @Nullable
            LocalDate validTo) {}

    /// What is known about an area beside its figures.
    @Schema(name = "PackContext")
    public record ContextItem(
            @NotBlank @Size(max = 10) String area,
            @Min(1800) @Max(2200) int year,
            @NotEmpty @Size(max = 100) Map<String, @NotNull BigDecimal> features) {}

    /// A period with a name of its own.
    @Schema(name = "PackPeriod")
    public record PeriodItem(
            @NotBlank @Size(max = 20) String code,
            @NotBlank @Size(max = 100) String label,

            @Schema(
                    examples = "[\"NFHS-5\"]",
                    description =
                            "What it is called in pushes too: a survey round, a season. Capitals, spaces and dashes"
                                    + " aside, no two periods share one.")
            @Size(max = 20)
            @Nullable
            List<@NotBlank @Size(max = 100) String> names) {}

    /// An indicator made of data points.
    @Schema(name = "PackGroup")
    public record GroupItem(
            @NotBlank @Size(max = 40) String code,
            @NotEmpty @Size(max = 20) Map<String, @Size(max = 500) String> names,
            @NotBlank @Size(max = 60) String theme,
            @NotEmpty @Size(max = 500) List<@Size(max = 40) String> dataPoints,
            boolean nameConfirmed) {}

    /// A programme.
    @Schema(name = "PackProgramme")
    public record ProgrammeItem(
            @NotBlank @Size(max = 20) String code,
            @NotEmpty @Size(max = 20) Map<String, @Size(max = 500) String> names,
            @NotBlank @Size(max = 1000) String source,
            @NotBlank @Size(max = 500) String licence,
            @Size(max = 40) @Nullable String defaultMethod,
            boolean openLive,
            boolean membershipOpen,
            @Size(max = 500) @Nullable String membershipNote,
            @NotBlank @Size(max = 30) String dataset,
            @Valid @Nullable CalendarItem calendar,
            @Size(max = 50) @Valid @Nullable List<StateCalendarItem> stateCalendars,
            @Valid @Nullable ReviewItem review,
            @NotNull @Size(max = 200) @Valid List<ThemeItem> themes,
            @NotNull @Size(max = 500_000) @Valid List<MemberItem> members) {}

    /// When figures are due; days count from the period's last day.
    @Schema(name = "PackCalendar")
    public record CalendarItem(
            @Schema(
                    examples = "monthly",
                    enumeration = {"monthly", "quarterly", "half-yearly", "yearly", "annual", "irregular"},
                    description = "How long its periods are; `annual` is `yearly`.")
            @NotBlank
            @Size(max = 20)
            String frequency,

            @Schema(
                    examples = "false",
                    description =
                            "Whether years, halves and quarters are those of financial years (`FY2026-27-Q1`); absent: no.")
            @Nullable
            Boolean financialYears,

            @Min(0) @Max(1000) int opensDayAfterEnd,
            @Min(0) @Max(1000) int closesDayAfterEnd,
            @Min(0) @Max(1000) int graceDays,
            @Min(0) @Max(1000) int freezeDayAfterEnd,

            @Schema(description = "Days after the freeze after which corrections are frozen too; absent: no appeal.")
            @Min(0)
            @Max(1000)
            @Nullable
            Integer appealDays,

            @Min(0) @Max(1000) int publishDayAfterEnd,
            @Size(max = 20) @Nullable List<@Size(max = 60) String> assumed) {

        ReportingCalendar calendar() {
            return new ReportingCalendar(
                    Frequency.parse(frequency),
                    Boolean.TRUE.equals(financialYears),
                    opensDayAfterEnd,
                    closesDayAfterEnd,
                    graceDays,
                    freezeDayAfterEnd,
                    appealDays == null ? 0 : appealDays,
                    publishDayAfterEnd,
                    assumed == null ? List.of() : assumed);
        }
    }

    /// When figures are due in a state where that differs.
    @Schema(name = "PackStateCalendar")
    public record StateCalendarItem(
            @NotBlank @Pattern(regexp = "S[0-9]{1,6}") String state,
            @NotNull @Valid CalendarItem calendar) {}

    /// How figures become official. Absent: all levels, approved ones are frozen, late ones wait for the next freeze.
    @Schema(name = "PackReview")
    public record ReviewItem(
            @Schema(description = "Who reviews; a level that is not listed is switched off.") @NotNull @Size(max = 4)
            List<@Pattern(regexp = "checker|district|state|national") String> levels,

            @Schema(
                    description = "From which step on a freeze takes figures; absent: `approved`, or `submitted` where "
                            + "nobody reviews.")
            @Pattern(regexp = "submitted|checked|approved|published")
            @Nullable
            String frozenFrom,

            @Schema(description = "What becomes of figures after their period has closed; absent: `accept-next`.")
            @Pattern(regexp = "accept-next|refuse")
            @Nullable
            String lateRule,

            @Schema(description = "What becomes of figures before their period has opened; absent: `accept`.")
            @Pattern(regexp = "accept|refuse")
            @Nullable
            String earlyRule,

            @Schema(description = "What a survey that finds something else means; absent: `flag`.")
            @Pattern(regexp = "flag|discount|replace")
            @Nullable
            String surveyPolicy) {

        OfficialRules rules() {
            var usual = levels.isEmpty() ? ReviewStep.SUBMITTED : ReviewStep.APPROVED;
            return new OfficialRules(
                    levels.stream()
                            .map(each -> ReviewLevel.find(each).orElseThrow())
                            .distinct()
                            .toList(),
                    frozenFrom == null ? usual : ReviewStep.find(frozenFrom).orElse(usual),
                    "refuse".equals(lateRule) ? OfficialRules.LateRule.REFUSE : OfficialRules.LateRule.ACCEPT_NEXT,
                    "refuse".equals(earlyRule) ? OfficialRules.EarlyRule.REFUSE : OfficialRules.EarlyRule.ACCEPT,
                    surveyPolicy == null
                            ? OfficialRules.SurveyPolicy.FLAG
                            : OfficialRules.SurveyPolicy.valueOf(surveyPolicy.toUpperCase(Locale.ROOT)));
        }
    }

    /// A theme.
    @Schema(name = "PackTheme")
    public record ThemeItem(
            @NotBlank @Pattern(regexp = "[a-z][a-z0-9-]{1,59}")
            String code,

            @NotEmpty @Size(max = 20) Map<String, @Size(max = 200) String> names,
            @NotNull @Size(max = 1000) List<@Size(max = 40) String> indicators) {}

    /// A member of a programme.
    @Schema(name = "PackMember")
    public record MemberItem(
            @NotBlank @Size(max = 10) String area,
            @NotNull LocalDate from,
            @Nullable LocalDate to,
            @Size(max = 500) @Nullable String note) {}

    /// A provider.
    @Schema(name = "PackProvider")
    public record ProviderItem(
            @NotBlank @Size(max = 40) String code,
            @NotEmpty @Size(max = 20) Map<String, @Size(max = 500) String> names,
            @NotEmpty @Size(max = 1000) List<@Size(max = 10) String> areas,
            @NotEmpty @Size(max = 1000) List<@Pattern(regexp = "[A-Z0-9-]{0,40}[*]?") String> indicators,
            @NotEmpty @Size(max = 100) List<@Size(max = 30) String> datasets) {}
}
