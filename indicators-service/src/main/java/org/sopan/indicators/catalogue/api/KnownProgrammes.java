package org.sopan.indicators.catalogue.api;

import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.Programme;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// Programmes a request names.
public final class KnownProgrammes {

    private KnownProgrammes() {}

    /// The programme, or 404.
    public static Programme require(Catalogue catalogue, String code) {
        return catalogue.findProgramme(new ProgrammeCode(code)).orElseThrow(() -> missing(code));
    }

    /// Says that the catalogue does not have it.
    public static Problem missing(String code) {
        return new Problem(ErrorCode.NOT_FOUND, "programme " + code + " is not in the catalogue");
    }
}
