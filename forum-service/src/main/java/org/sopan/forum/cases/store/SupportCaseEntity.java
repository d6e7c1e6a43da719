package org.sopan.forum.cases.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.forum.cases.CaseStatus;
import org.sopan.forum.cases.Reason;
import org.sopan.forum.cases.SupportCase;

/// A row of `support_case`.
@Entity
@Table(name = "support_case")
class SupportCaseEntity {

    @Id
    String id;

    long revision;

    String area;

    String theme;

    @Enumerated(EnumType.STRING)
    CaseStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "opened_by")
    SupportCase.OpenedBy openedBy;

    @Nullable
    String request;

    @Nullable
    String outcome;

    @Column(name = "correlation_id")
    String correlationId;

    String person;

    @Column(name = "opened_at")
    Instant openedAt;

    @Column(name = "changed_at")
    Instant changedAt;

    protected SupportCaseEntity() {}

    void take(SupportCase changed) {
        revision = changed.revision();
        status = changed.status();
        outcome = changed.outcome();
        changedAt = changed.origin().changedAt();
    }

    SupportCase toCase(List<Reason> reasons) {
        return new SupportCase(
                id,
                revision,
                new AreaCode(area),
                theme,
                status,
                openedBy,
                request,
                outcome,
                reasons,
                new SupportCase.Origin(correlationId, person, openedAt, changedAt));
    }
}
