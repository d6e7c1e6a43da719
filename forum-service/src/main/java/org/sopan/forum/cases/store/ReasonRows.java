package org.sopan.forum.cases.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sopan.forum.cases.Reason;

/// The rows of `support_case_reason`.
@ApplicationScoped
class ReasonRows implements PanacheRepositoryBase<ReasonEntity, Long> {

    /// By case, in the order in which they were seen.
    Map<String, List<Reason>> byCase(Collection<String> cases) {
        return list("caseId in ?1 order by number", cases).stream()
                .collect(Collectors.groupingBy(
                        row -> row.caseId, Collectors.mapping(ReasonEntity::toReason, Collectors.toList())));
    }
}
