package org.sopan.indicators.intake.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.indicators.intake.Mode;
import org.sopan.indicators.intake.Submission;

/// A recorded submission. Written once.
@Entity
@Immutable
@Table(name = "submission")
class SubmissionEntity {

    @Id
    private String id;

    private String provider;
    private String subject;
    private String mode;
    private String digest;

    @Column(name = "rows_sent")
    private int rowsSent;

    private int added;
    private int revised;
    private int unchanged;
    private int rejected;
    private int warned;

    @Column(name = "remarks_by_code")
    @ColumnTransformer(write = "?::jsonb")
    private String remarksByCode;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    protected SubmissionEntity() {}

    SubmissionEntity(Submission submission) {
        var counts = submission.counts();
        id = submission.id();
        provider = submission.provider().value();
        subject = submission.subject();
        mode = submission.mode().word();
        digest = submission.digest();
        rowsSent = counts.rows();
        added = counts.added();
        revised = counts.revised();
        unchanged = counts.unchanged();
        rejected = counts.rejected();
        warned = counts.warned();
        remarksByCode = RuleCounts.write(submission.remarksByRule());
        acceptedAt = submission.acceptedAt();
    }

    Submission toSubmission() {
        return new Submission(
                id,
                new ProviderCode(provider),
                subject,
                Mode.valueOf(mode.toUpperCase(Locale.ROOT)),
                digest,
                new Submission.Counts(rowsSent, added, revised, unchanged, rejected, warned),
                RuleCounts.read(remarksByCode),
                acceptedAt);
    }
}
