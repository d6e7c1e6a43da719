package org.sopan.forum.places.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.forum.places.KnownAreas;
import org.sopan.kit.identity.Caller;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.Violation;

/// Area codes of a request checked, area codes of an answer named.
@ApplicationScoped
public class AreaViews {

    private final KnownAreas areas;
    private final Caller caller;

    AreaViews(KnownAreas areas, Caller caller) {
        this.areas = areas;
        this.caller = caller;
    }

    public ForumArea view(AreaCode code, String language) {
        return ForumArea.of(code, areas.find(code).orElse(null), language);
    }

    public List<ForumArea> views(Collection<AreaCode> codes, String language) {
        return codes.stream().map(code -> view(code, language)).toList();
    }

    /// Ends the request with 422 for an area the catalogue does not have, and with 403 for one the key does not reach.
    public void require(Collection<AreaCode> codes) {
        var violations = new ArrayList<Violation>();
        areas.unknownOf(codes)
                .forEach(code ->
                        violations.add(Violation.at("/areas", "unknown-area", "the catalogue has no area " + code)));
        if (!violations.isEmpty()) {
            throw new Problem(ErrorCode.VALIDATION_FAILED, violations.getFirst().detail(), violations);
        }
        var outside = areas.outside(caller.areas(), codes);
        if (!outside.isEmpty()) {
            throw new Problem(
                    ErrorCode.AREA_NOT_ALLOWED,
                    "the key " + caller.subject() + " reaches " + joined(caller.areas()) + " and not "
                            + joined(outside));
        }
    }

    private static String joined(Collection<AreaCode> codes) {
        return codes.stream().map(AreaCode::value).sorted().collect(Collectors.joining(", "));
    }
}
