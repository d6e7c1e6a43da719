package org.sopan.indicators.observation.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.indicators.catalogue.Programme;
import org.sopan.indicators.catalogue.api.KnownProgrammes;
import org.sopan.indicators.reach.CurrentReach;
import org.sopan.kit.identity.Caller;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// Programmes as far as the caller may read their figures: open ones by anybody, others with a key and within its
/// reach.
@ApplicationScoped
public class ReadableProgrammes {

    private final CurrentCatalogue current;
    private final CurrentReach reach;
    private final Caller caller;

    ReadableProgrammes(CurrentCatalogue current, CurrentReach reach, Caller caller) {
        this.current = current;
        this.reach = reach;
        this.caller = caller;
    }

    /// The programme; ends the request with 404 when there is none and with 401 when it is read with a key only.
    public Programme require(String code) {
        var programme = KnownProgrammes.require(current.get(), code);
        requireReadable(programme);
        return programme;
    }

    /// Ends the request with 401 unless the caller may read the programme's figures.
    public void requireReadable(Programme programme) {
        if (caller.anonymous() && !programme.openLive()) {
            throw new Problem(
                            ErrorCode.UNAUTHENTICATED,
                            "programme " + programme.code() + " is not open; its figures are read with a key")
                    .with("WWW-Authenticate", "Bearer");
        }
    }

    /// Members on some day from one to another whose figures the caller sees, by code.
    public List<AreaCode> members(Programme programme, LocalDate from, LocalDate to, Catalogue catalogue) {
        var seen = reach.get();
        return programme.members().stream()
                .filter(member -> member.takesPart(from, to))
                .map(Programme.Member::area)
                .filter(area -> catalogue.findArea(area).isPresent())
                .filter(area -> programme.openLive() || seen.covers(area, catalogue.stateOf(area)))
                .distinct()
                .sorted()
                .toList();
    }
}
