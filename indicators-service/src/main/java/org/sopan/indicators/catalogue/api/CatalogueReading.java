package org.sopan.indicators.catalogue.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.CatalogueVersions;
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.indicators.catalogue.PastCatalogues;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.Violation;

/// Finds the catalogue a request asks for.
@ApplicationScoped
class CatalogueReading {

    private final CurrentCatalogue current;
    private final PastCatalogues past;
    private final CatalogueVersions versions;
    private final Clock clock;

    CatalogueReading(CurrentCatalogue current, PastCatalogues past, CatalogueVersions versions, Clock clock) {
        this.current = current;
        this.past = past;
        this.versions = versions;
        this.clock = clock;
    }

    /// Ends the request with 400 when there was no such catalogue.
    Catalogue at(CatalogueMoment moment) {
        var version = moment.version();
        var asOf = moment.asOf();
        if (version != null && asOf != null) {
            throw wrong("asOf", "moment-twice", "version and asOf are given; allowed is one of them");
        }
        var newest = current.get();
        if (version != null && version > newest.version()) {
            throw wrong(
                    "version",
                    "version-unknown",
                    "the catalogue has no version " + version + "; allowed are 1.." + newest.version());
        }
        long wanted = asOf != null ? versions.at(past(asOf)) : version == null ? newest.version() : version;
        return wanted == newest.version() ? newest : past.at(wanted);
    }

    private Instant past(String text) {
        Instant instant;
        try {
            instant = OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw wrong(
                    "asOf",
                    "instant-unreadable",
                    "asOf \"" + text + "\" is not an instant; allowed are such as " + "2026-11-22T10:15:30Z");
        }
        if (instant.isAfter(clock.instant())) {
            throw wrong("asOf", "instant-to-come", "asOf " + instant + " is still to come; allowed is up to now");
        }
        return instant;
    }

    private static Problem wrong(String parameter, String code, String detail) {
        return new Problem(ErrorCode.INVALID_PARAMETER, detail, List.of(Violation.at(parameter, code, detail)));
    }
}
