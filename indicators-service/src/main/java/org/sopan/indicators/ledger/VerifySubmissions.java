package org.sopan.indicators.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Holds what is stored of submissions against the receipts that were signed when they were accepted.
@ApplicationScoped
class VerifySubmissions {

    private final Receipts receipts;
    private final SignReceipt signReceipt;
    private final LedgerLimits limits;

    VerifySubmissions(Receipts receipts, SignReceipt signReceipt, LedgerLimits limits) {
        this.receipts = receipts;
        this.signReceipt = signReceipt;
        this.limits = limits;
    }

    /// The submissions of some leaves, each once.
    void check(List<Leaf> leaves, List<Fault> faults) {
        Set<String> seen = new HashSet<>();
        for (var leaf : leaves) {
            if (seen.add(leaf.submission())) {
                check(leaf.submission(), leaf, faults);
            }
        }
    }

    /// The newest of the submissions that changed no figure and so are in no leaf.
    void checkWithoutChunks(List<Fault> faults) {
        receipts.withoutChunks(limits.maxChunks()).forEach(each -> check(each, null, faults));
    }

    private void check(String submission, @Nullable Leaf leaf, List<Fault> faults) {
        var receipt = receipts.find(submission);
        if (receipt.isEmpty()) {
            faults.add(fault(leaf, "submission " + submission + " is not there any more"));
            return;
        }
        var signature = receipt.get().signature();
        if (signature == null) {
            if (receipts.firstKept()
                    .filter(first -> first.compareTo(submission) < 0)
                    .isPresent()) {
                faults.add(fault(leaf, "the receipt of submission " + submission + " is not there any more"));
            }
        } else if (!signReceipt.states(signature, receipt.get())) {
            faults.add(fault(
                    leaf,
                    "submission " + submission + " is not what its receipt says, which was signed at acceptance"));
        }
    }

    private static Fault fault(@Nullable Leaf leaf, String detail) {
        return new Fault(Fault.Kind.SUBMISSION_CHANGED, leaf, detail);
    }
}
