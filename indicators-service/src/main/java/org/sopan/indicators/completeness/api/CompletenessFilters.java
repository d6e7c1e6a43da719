package org.sopan.indicators.completeness.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.indicators.completeness.Line;

/// Whose completeness is wanted.
public record CompletenessFilters(
        @QueryParam("period") @NotNull @Parameter(description = "The period.", example = "2020", required = true)
        Period period,

        @QueryParam("within")
        @Parameter(description = "Only this area and what lies below it.", example = "S22")
        @Nullable
        AreaCode within,

        @QueryParam("provider")
        @Pattern(regexp = ProviderCode.PATTERN)
        @Parameter(description = "Only what this provider gave or is asked for.", example = "s22-survey")
        @Nullable
        String provider,

        @QueryParam("incomplete") @DefaultValue("false") @Parameter(description = "Only where something is missing.")
        boolean incomplete) {

    boolean wants(Line line) {
        return (provider == null || provider.equals(line.providerText()))
                && (!incomplete || line.counts().missing() > 0);
    }
}
