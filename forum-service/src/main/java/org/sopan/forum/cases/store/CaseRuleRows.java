package org.sopan.forum.cases.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/// The rows of `support_case_rule`.
@ApplicationScoped
class CaseRuleRows implements PanacheRepositoryBase<CaseRuleEntity, CaseRuleKey> {}
