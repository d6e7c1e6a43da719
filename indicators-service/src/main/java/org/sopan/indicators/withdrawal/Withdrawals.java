package org.sopan.indicators.withdrawal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ProviderCode;

/// Submissions that can be or were taken back.
public interface Withdrawals {

    /// The submission, locked until the end of the transaction.
    Optional<Candidate> lock(String submission);

    /// Areas of the figures that still stand as the submission brought them. Whoever changes one of its figures, also
    /// one that stands otherwise by now, waits until the end of the transaction.
    List<AreaCode> standingAreas(String submission);

    /// Makes the revisions: each figure that still stands as the submission brought it gets the newest value that was
    /// pushed for it and not taken back, with the review step that value had reached; without one it is withdrawn.
    /// Each says the reason.
    Withdrawal.FellBack apply(String withdrawal, Candidate submission, String reason, Instant at);

    void add(Withdrawal withdrawal, String digest);

    /// The withdrawal of a submission.
    Optional<Withdrawal> find(String submission);

    /// A submission as far as taking it back is concerned.
    ///
    /// @param withdrawnBy the withdrawal, null while it stands
    record Candidate(
            String id,
            ProviderCode provider,
            String subject,
            String kind,
            @Nullable String withdrawnBy) {}
}
