package org.sopan.indicators.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.indicators.merkle.Hash;
import org.sopan.indicators.merkle.MerkleTree;
import org.sopan.indicators.reach.CurrentReach;

/// Hashes what is stored again and holds it against the log, the log against its leaves, and signed checkpoints against
/// the log. Whoever changes one byte of a row must also change the chunk's root, the leaf, every node above it, and
/// every checkpoint anybody holds. Figures that count are held against their newest revision, both ways.
@ApplicationScoped
public class VerifyLedger {

    private static final int ALL_CHECKPOINTS = 10_000;

    private final Ledger ledger;
    private final StoredRows rows;
    private final Signing signing;
    private final VerifySubmissions verifySubmissions;
    private final LedgerLimits limits;

    VerifyLedger(
            Ledger ledger, StoredRows rows, Signing signing, VerifySubmissions verifySubmissions, LedgerLimits limits) {
        this.ledger = ledger;
        this.rows = rows;
        this.verifySubmissions = verifySubmissions;
        this.signing = signing;
        this.limits = limits;
    }

    /// Checks the log, and the rows and submissions of at most `most` chunks from an index on; from 0 on, of all
    /// providers, also that nothing else lies in the store.
    ///
    /// @param provider only chunks of this one, null for all
    public Verification verify(@Nullable ProviderCode provider, long from, int most) {
        return CurrentReach.forItself(() -> verifyAll(provider, from, most));
    }

    private Verification verifyAll(@Nullable ProviderCode provider, long from, int most) {
        var faults = new ArrayList<Fault>();
        // Checkpoints before the size: one that is signed in between would be larger than the log that is looked at.
        var signed = ledger.checkpoints(ALL_CHECKPOINTS);
        long size = ledger.size();
        var root = checkLog(size, signed, faults);
        int bound = Math.min(most, limits.maxChunks());
        var leaves = ledger.list(provider, from, bound);
        leaves.forEach(leaf -> checkLeaf(leaf, faults));
        checkNothingWasAdded(leaves, faults);
        verifySubmissions.check(leaves, faults);
        if (from == 0 && provider == null) {
            verifySubmissions.checkWithoutChunks(faults);
            checkStore(faults);
        }
        Long next = leaves.size() < bound ? null : leaves.getLast().index() + 1;
        return new Verification(
                size,
                root,
                leaves.size(),
                next,
                faults.stream().limit(limits.maxFaults()).toList());
    }

    /// What lies in the store without anything in the log that it comes from.
    private void checkStore(List<Fault> faults) {
        rows.unaccounted(limits.maxFaults())
                .forEach(each -> faults.add(new Fault(
                        Fault.Kind.ROWS_ADDED,
                        null,
                        "submission " + each.submission() + " has " + each.stored() + " revisions; " + each.accepted()
                                + " were accepted")));
        rows.unfounded(limits.maxFaults())
                .forEach(each -> faults.add(new Fault(
                        Fault.Kind.CURRENT_DIFFERS,
                        null,
                        "figure " + each.figure() + " counts as revision " + each.revision() + " of submission "
                                + each.submission() + "; no revision says so")));
    }

    private Hash checkLog(long size, List<Checkpoint> signed, List<Fault> faults) {
        var due = new HashMap<Long, Checkpoint>();
        signed.forEach(each -> due.put(each.size(), each));
        var growing = new GrowingTree();
        compare(due, growing, faults);
        ledger.forEach(leaf -> {
            if (growing.size() < size) {
                growing.add(leaf.hash());
                compare(due, growing, faults);
            }
        });
        due.values()
                .forEach(lost -> faults.add(new Fault(
                        Fault.Kind.CHECKPOINT_CONTRADICTED,
                        null,
                        "the checkpoint of " + lost.signedAt() + " saw " + lost.size() + " leaves; there are "
                                + growing.size())));
        var root = growing.root();
        if (!root.equals(ledger.tree().root(size))) {
            faults.add(new Fault(
                    Fault.Kind.LOG_CHANGED, null, "the " + size + " leaves do not give the root of the stored tree"));
        }
        return root;
    }

    private void compare(Map<Long, Checkpoint> due, GrowingTree growing, List<Fault> faults) {
        var checkpoint = due.remove(growing.size());
        if (checkpoint == null) {
            return;
        }
        if (!checkpoint.root().equals(growing.root())) {
            faults.add(new Fault(
                    Fault.Kind.CHECKPOINT_CONTRADICTED,
                    null,
                    "the checkpoint of " + checkpoint.signedAt() + " says that the first " + checkpoint.size()
                            + " leaves have the root " + checkpoint.root() + "; they have " + growing.root()));
        }
        if (!signing.states(checkpoint.signature(), KeepLedger.statement(checkpoint))) {
            faults.add(new Fault(
                    Fault.Kind.CHECKPOINT_CONTRADICTED,
                    null,
                    "the checkpoint of " + checkpoint.signedAt() + " is not what was signed"));
        }
    }

    private void checkLeaf(Leaf leaf, List<Fault> faults) {
        if (!leaf.hash().equals(ledger.stored(leaf.index()))) {
            faults.add(new Fault(Fault.Kind.LEAF_CHANGED, leaf, "leaf " + leaf.index() + " is not what was hashed"));
        }
        var stored = rows.of(leaf);
        var root = MerkleTree.rootOf(stored.stream().map(CanonicalRow::hash).toList());
        if (stored.size() != leaf.count()) {
            faults.add(new Fault(
                    Fault.Kind.ROWS_CHANGED,
                    leaf,
                    "submission " + leaf.submission() + ", rows " + leaf.firstRow() + " to " + leaf.lastRow() + " of "
                            + leaf.state() + ": " + stored.size() + " rows are stored, " + leaf.count()
                            + " were accepted"));
        } else if (!root.equals(leaf.root())) {
            faults.add(new Fault(
                    Fault.Kind.ROWS_CHANGED,
                    leaf,
                    "submission " + leaf.submission() + ", rows " + leaf.firstRow() + " to " + leaf.lastRow() + " of "
                            + leaf.state() + ": what is stored is not what was accepted; its root is " + root + ", not "
                            + leaf.root()));
        }
        var differing = rows.notAsCurrent(leaf);
        if (!differing.isEmpty()) {
            faults.add(new Fault(
                    Fault.Kind.CURRENT_DIFFERS,
                    leaf,
                    "submission " + leaf.submission() + ": the current figures of rows " + differing
                            + " are not what these revisions say"));
        }
    }

    private void checkNothingWasAdded(List<Leaf> leaves, List<Fault> faults) {
        Set<String> seen = new HashSet<>();
        for (var leaf : leaves) {
            if (seen.add(leaf.submission())) {
                int accepted = ledger.rowsOf(leaf.submission());
                int stored = rows.count(leaf.submission());
                if (stored > accepted) {
                    faults.add(new Fault(
                            Fault.Kind.ROWS_ADDED,
                            leaf,
                            "submission " + leaf.submission() + " has " + stored + " revisions; " + accepted
                                    + " were accepted"));
                }
            }
        }
    }
}
