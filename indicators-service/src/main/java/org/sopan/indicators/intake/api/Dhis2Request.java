package org.sopan.indicators.intake.api;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.intake.Strategy;

/// How data values are to be imported. Other options of DHIS2 are passed over.
public record Dhis2Request(
        @QueryParam("async")
        @DefaultValue("false")
        @Parameter(description = "Whether to answer at once with a job that is asked for later.")
        boolean async,

        @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = "Everything but writing.")
        boolean dryRun,

        @QueryParam("importStrategy")
        @DefaultValue("CREATE_AND_UPDATE")
        @Pattern(regexp = "CREATE|UPDATE|CREATE_AND_UPDATE|NEW|UPDATES|NEW_AND_UPDATES|DELETE")
        @Parameter(
                description =
                        "`CREATE` (or `NEW`) writes only figures that do not stand yet: never reported, or withdrawn. `UPDATE`"
                                + " (or `UPDATES`) writes only figures that stand. `CREATE_AND_UPDATE` (or"
                                + " `NEW_AND_UPDATES`) writes all. `DELETE` takes figures back.",
                example = "CREATE")
        String importStrategy,

        @QueryParam("idScheme")
        @Size(max = 60)
        @Parameter(
                description = "`UID` or `CODE`, which the code map may hold alike; others are refused.",
                example = "UID")
        @Nullable
        String idScheme,

        @QueryParam("dataElementIdScheme")
        @Size(max = 60)
        @Parameter(description = "As `idScheme`, of data elements.", example = "CODE")
        @Nullable
        String dataElementIdScheme,

        @QueryParam("orgUnitIdScheme")
        @Size(max = 60)
        @Parameter(description = "As `idScheme`, of org units.", example = "UID")
        @Nullable
        String orgUnitIdScheme,

        @QueryParam("categoryOptionComboIdScheme")
        @Size(max = 60)
        @Parameter(description = "As `idScheme`, of category option combos.", example = "UID")
        @Nullable
        String categoryOptionComboIdScheme,

        @HeaderParam("Content-Encoding")
        @Size(max = 40)
        @Parameter(description = "`gzip`, `zstd`, or nothing.", example = "gzip")
        @Nullable
        String contentEncoding) {

    Strategy strategy() {
        return switch (importStrategy) {
            case "CREATE", "NEW" -> Strategy.ADD;
            case "UPDATE", "UPDATES" -> Strategy.CHANGE;
            default -> Strategy.ADD_AND_CHANGE;
        };
    }

    boolean takesBack() {
        return importStrategy.equals("DELETE");
    }

    void checkIdSchemes() {
        IdSchemes.check("idScheme", idScheme);
        IdSchemes.check("dataElementIdScheme", dataElementIdScheme);
        IdSchemes.check("orgUnitIdScheme", orgUnitIdScheme);
        IdSchemes.check("categoryOptionComboIdScheme", categoryOptionComboIdScheme);
    }
}
