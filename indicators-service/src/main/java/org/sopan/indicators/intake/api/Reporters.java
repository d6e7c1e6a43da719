package org.sopan.indicators.intake.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.Provider;
import org.sopan.indicators.intake.Reporter;
import org.sopan.kit.identity.Caller;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// Finds out who reports, and how far that reaches.
@ApplicationScoped
class Reporters {

    private final Caller caller;

    Reporters(Caller caller) {
        this.caller = caller;
    }

    /// The provider of the key that sent the present request.
    ProviderCode provider() {
        return caller.provider().orElse(Provider.DIRECT);
    }

    /// Whoever sent the present request.
    Reporter present(Catalogue catalogue) {
        return of(caller.person(), provider(), caller.areas(), catalogue);
    }

    static Reporter of(String subject, ProviderCode code, Set<AreaCode> areas, Catalogue catalogue) {
        var provider = catalogue
                .findProvider(code)
                .orElseThrow(() -> new Problem(
                        ErrorCode.FORBIDDEN,
                        "this key reports as provider " + code + ", which the catalogue does not know"));
        return new Reporter(subject, provider, areas, catalogue);
    }
}
