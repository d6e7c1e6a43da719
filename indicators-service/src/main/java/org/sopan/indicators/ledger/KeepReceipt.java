package org.sopan.indicators.ledger;

import jakarta.enterprise.context.ApplicationScoped;

/// Signs the receipt of what is being accepted and keeps it beside the submission: the last thing the accepting
/// transaction does. What is kept cannot be made again by whoever changes the database, without the key.
@ApplicationScoped
public class KeepReceipt {

    private final Receipts receipts;
    private final SignReceipt signReceipt;

    KeepReceipt(Receipts receipts, SignReceipt signReceipt) {
        this.receipts = receipts;
        this.signReceipt = signReceipt;
    }

    /// In the present transaction, after the chunks of the submission were announced.
    public void keep(String submission) {
        var receipt = receipts.find(submission)
                .orElseThrow(() -> new IllegalStateException("submission " + submission + " is not stored yet"));
        receipts.keep(submission, signReceipt.sign(receipt));
    }
}
