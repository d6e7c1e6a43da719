package org.sopan.indicators.sdmx.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.indicators.catalogue.DefinitionKind;
import org.sopan.indicators.catalogue.Programme;
import org.sopan.indicators.observation.api.ReadableProgrammes;
import org.sopan.indicators.sdmx.SdmxFlow;
import org.sopan.indicators.sdmx.SdmxWords;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// The dataflows there are: programmes that observe something.
@ApplicationScoped
class SdmxFlows {

    private final CurrentCatalogue current;
    private final ReadableProgrammes programmes;

    SdmxFlows(CurrentCatalogue current, ReadableProgrammes programmes) {
        this.current = current;
        this.programmes = programmes;
    }

    static List<SdmxFlow> of(Catalogue catalogue) {
        return catalogue.all(DefinitionKind.PROGRAMME, Programme.class).stream()
                .filter(programme -> !programme.indicators().isEmpty())
                .map(SdmxFlow::new)
                .toList();
    }

    /// A flow whose data the caller may read; ends the request with 404 or 401 otherwise.
    SdmxFlow readable(String id) {
        var flow = of(current.get()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND, "there is no dataflow \"" + id + "\""));
        programmes.requireReadable(flow.programme());
        return flow;
    }

    /// Whether an id asks for all of a kind.
    static boolean isAny(String id) {
        return id.equals("all") || id.equals("*");
    }

    static void requireFound(List<?> found, String kind, String id) {
        if (found.isEmpty()) {
            throw new Problem(
                    ErrorCode.NOT_FOUND, "agency " + SdmxWords.AGENCY + " maintains no " + kind + " \"" + id + "\"");
        }
    }
}
