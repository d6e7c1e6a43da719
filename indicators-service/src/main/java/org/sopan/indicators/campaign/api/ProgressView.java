package org.sopan.indicators.campaign.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.campaign.PointProgress;
import org.sopan.indicators.campaign.StateProgress;
import org.sopan.indicators.catalogue.Campaign;

/// How far a campaign has come, as it is shown. One of the two lists is filled, by what was asked for.
@Schema(name = "CampaignProgress", description = "How far a campaign has come, by area or by state.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProgressView(
        @Schema(examples = "SAMPOORNATA-2", maxLength = 40) String campaign,
        @Schema(examples = "2026-01-28") LocalDate from,

        @Schema(examples = "2026-04-14", description = "Last day.")
        LocalDate to,

        @Schema(examples = "100", description = "Value at which an area has done it, in the indicators' unit.")
        BigDecimal saturation,

        @Schema(description = "By area and data point (`by=area`).", maxItems = 1000) @Nullable
        List<PointView> items,

        @Schema(description = "By state and data point, the country first (`by=state`).", maxItems = 1000) @Nullable
        List<StateView> states,

        @Schema(description = "Cursor of the next page; absent on the last.", maxLength = 1000) @Nullable
        String next) {

    static ProgressView ofAreas(Campaign campaign, List<PointProgress> points, @Nullable String next) {
        return new ProgressView(
                campaign.code(),
                campaign.from(),
                campaign.to(),
                campaign.saturation(),
                points.stream().map(PointView::of).toList(),
                null,
                next);
    }

    static ProgressView ofStates(Campaign campaign, List<StateProgress> states, @Nullable String next) {
        return new ProgressView(
                campaign.code(),
                campaign.from(),
                campaign.to(),
                campaign.saturation(),
                null,
                states.stream().map(StateView::of).toList(),
                next);
    }

    /// An area and a data point.
    @Schema(name = "CampaignPointProgress")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PointView(
            @Schema(examples = "D381", maxLength = 10) String area,
            @Schema(examples = "S22", maxLength = 10) String state,
            @Schema(examples = "NFHS-ANC1", maxLength = 40) String indicator,

            @Schema(examples = "2020", maxLength = 20, description = "Period of the figure; absent when none came.")
            @Nullable
            String period,

            @Schema(examples = "57.25") @Nullable BigDecimal value,

            @Schema(examples = "normal", maxLength = 20) @Nullable
            String status,

            @Schema(examples = "100", description = "Value at which the area has done it.")
            BigDecimal saturation,

            @Schema(examples = "0.5725", description = "From 0 to 1; absent where nothing can be said.") @Nullable
            BigDecimal share,

            @Schema(examples = "false", description = "Whether the area has done it.")
            boolean saturated) {

        static PointView of(PointProgress point) {
            var figure = point.figure();
            return new PointView(
                    point.area().value(),
                    point.state().value(),
                    point.indicator().value(),
                    figure == null ? null : figure.key().period().value(),
                    point.value(),
                    figure == null ? null : figure.status().word(),
                    point.saturation().at(),
                    point.share(),
                    point.reached());
        }
    }

    /// A state and a data point.
    @Schema(name = "CampaignStateProgress")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StateView(
            @Schema(examples = "S22", maxLength = 10, description = "`IN` for all states together.")
            String state,

            @Schema(examples = "NFHS-ANC1", maxLength = 40, description = "Absent for all data points at once.")
            @Nullable
            String indicator,

            @Schema(examples = "10", description = "Areas that take part.")
            int areas,

            @Schema(examples = "10") int withValue,

            @Schema(examples = "2", description = "Areas that have done it.")
            int saturated,

            @Schema(examples = "0.8412") @Nullable BigDecimal meanShare) {

        static StateView of(StateProgress line) {
            var indicator = line.indicator();
            return new StateView(
                    line.state().value(),
                    indicator == null ? null : indicator.value(),
                    line.areas(),
                    line.withValue(),
                    line.saturated(),
                    line.meanShare());
        }
    }
}
