package org.sopan.indicators.finding.api;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.ProviderCode;

/// Which findings are wanted.
public record FindingFilters(
        @QueryParam("open") @Parameter(description = "Only open ones, or only answered ones.") @Nullable
        Boolean open,

        @QueryParam("code")
        @Pattern(regexp = "[a-z-]{1,40}")
        @Parameter(description = "Only of this check.", example = "suspected-swap")
        @Nullable
        String code,

        @QueryParam("state") @Parameter(description = "Only of areas of this state.", example = "S22") @Nullable
        AreaCode state,

        @QueryParam("area") @Parameter(description = "Only of this area.", example = "D381") @Nullable
        AreaCode area,

        @QueryParam("indicator")
        @Pattern(regexp = IndicatorCode.PATTERN)
        @Parameter(description = "Only of this indicator.", example = "NFHS-ANC4")
        @Nullable
        String indicator,

        @QueryParam("provider")
        @Pattern(regexp = ProviderCode.PATTERN)
        @Parameter(description = "Only of this provider's figures.", example = "nfhs")
        @Nullable
        String provider,

        @QueryParam("submission")
        @Pattern(regexp = "sub_[0-9a-f]{1,40}")
        @Parameter(description = "Only of this submission.", example = "sub_019ab3c27d107c3e9a550f2d8c1b7e42")
        @Nullable
        String submission) {}
