package org.sopan.forum.cases.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.forum.cases.Measure;
import org.sopan.forum.cases.Reason;
import org.sopan.forum.cases.SupportCase;

/// A row of `support_case_reason`.
@Entity
@Immutable
@Table(name = "support_case_reason")
class ReasonEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long number;

    @Column(name = "case_id")
    String caseId;

    String area;

    String release;

    String programme;

    String period;

    String rule;

    @Column(name = "rule_version")
    int ruleVersion;

    String node;

    @Enumerated(EnumType.STRING)
    Measure measure;

    int rank;

    int ranked;

    @Column(name = "previous_rank")
    @Nullable
    Integer previousRank;

    @Nullable
    Double score;

    @Nullable
    Double delta;

    @Column(name = "tied_at_cutoff")
    boolean tiedAtCutOff;

    @Column(name = "correlation_id")
    String correlationId;

    @Column(name = "seen_at")
    Instant seenAt;

    protected ReasonEntity() {}

    static ReasonEntity of(SupportCase of, Reason reason) {
        var row = new ReasonEntity();
        row.caseId = of.id();
        row.area = of.area().value();
        row.release = reason.release();
        row.programme = reason.programme().value();
        row.period = reason.period();
        row.rule = reason.rule();
        row.ruleVersion = reason.ruleVersion();
        row.node = reason.node();
        row.measure = reason.measure();
        row.rank = reason.rank();
        row.ranked = reason.of();
        row.previousRank = reason.previousRank();
        row.score = reason.score();
        row.delta = reason.delta();
        row.tiedAtCutOff = reason.tiedAtCutOff();
        row.correlationId = reason.correlationId();
        row.seenAt = reason.at();
        return row;
    }

    Reason toReason() {
        return new Reason(
                release,
                new ProgrammeCode(programme),
                period,
                rule,
                ruleVersion,
                node,
                measure,
                rank,
                ranked,
                previousRank,
                score,
                delta,
                tiedAtCutOff,
                correlationId,
                seenAt);
    }
}
