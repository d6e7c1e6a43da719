package org.sopan.indicators.catalogue.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.indicators.catalogue.Campaign;

/// A push for a few indicators within a window of days, as a pack says it.
@Schema(name = "PackCampaign")
public record PackCampaign(
        @NotBlank @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,39}")
        String code,

        @NotEmpty @Size(max = 20) Map<String, @Size(max = 500) String> names,
        @NotBlank @Size(max = 20) String programme,

        @Schema(description = "Of the programme, at the campaign's saturation; at least one here or under `points`.")
        @NotNull
        @Size(max = 100)
        List<@Size(max = 40) String> indicators,

        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @NotNull BigDecimal saturation,
        @NotBlank @Size(max = 1000) String source,

        @Schema(description = "Further data points, of other programmes or with a saturation of their own.")
        @Size(max = 100)
        @Valid
        @Nullable
        List<PointItem> points,

        @Schema(description = "Members within these alone take part; absent: all.") @Size(max = 10_000) @Nullable
        List<@Size(max = 10) String> areas) {

    /// A data point of a campaign.
    @Schema(name = "PackCampaignPoint")
    public record PointItem(
            @Schema(examples = "ABP-HN-01") @NotBlank @Size(max = 40)
            String indicator,

            @Schema(examples = "ABP", description = "Whose members are to do it; absent: the campaign's programme.")
            @Size(max = 20)
            @Nullable
            String programme,

            @Schema(examples = "95", description = "Absent: the campaign's.") @Nullable
            BigDecimal saturation) {}

    Campaign campaign() {
        var further = Objects.requireNonNullElse(points, List.<PointItem>of());
        if (indicators.isEmpty() && further.isEmpty()) {
            throw new IllegalArgumentException(
                    "campaign " + code + " has no data points; needed is one under indicators or points");
        }
        return new Campaign(
                code,
                PackReading.english(names),
                new ProgrammeCode(programme),
                indicators.stream().map(IndicatorCode::new).toList(),
                from,
                to,
                saturation,
                source,
                further.stream().map(this::point).toList(),
                Objects.requireNonNullElse(areas, List.<String>of()).stream()
                        .map(AreaCode::parse)
                        .toList());
    }

    private Campaign.Point point(PointItem item) {
        return new Campaign.Point(
                new IndicatorCode(item.indicator()),
                new ProgrammeCode(item.programme() == null ? programme : item.programme()),
                item.saturation() == null ? saturation : item.saturation());
    }
}
