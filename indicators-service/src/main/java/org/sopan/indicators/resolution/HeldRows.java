package org.sopan.indicators.resolution;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Rows that wait for names. Whoever adds or takes some holds the lock of the name ([NameQuestions#lock]).
public interface HeldRows {

    /// Drops rows that wait and are older than these that tell the same figures. Of a push that says a figure twice
    /// none is older.
    void supersede(String question, HeldPush by, List<HeldRow> newer);

    /// How much waits for a name.
    Load load(String question);

    /// Keeps rows of a push, in the present transaction, but for those in whose place one waits that was told later;
    /// the numbers of those that are kept.
    Set<Integer> add(String question, HeldPush push, List<HeldRow> rows);

    /// All pushes that have rows waiting for a name, the oldest first.
    List<HeldPush.Waiting> waiting(String question);

    /// The rows of a push that wait for a name, as lines of NDJSON.
    List<String> lines(HeldPush.Waiting waiting);

    /// Notes the submission that was made of the rows, and lets them go.
    void handedIn(HeldPush.Waiting waiting, String submission);

    /// Lets rows go in whose place other figures stand.
    void superseded(HeldPush.Waiting waiting);

    /// Lets rows go whose name means no area; how many pushes they were of.
    int forget(String question);

    /// Lets rows go that came before an instant; how many pushes they were of.
    int forgetBefore(Instant instant);

    /// What became of the rows of each of the names; a name no row ever waited for is left out.
    Map<String, HeldTally> tallies(Collection<String> questions);

    /// Rows of a push that wait, by the id of their name; bounded.
    Map<String, Integer> waitingOf(String submission);

    /// Where the rows of a submission come from, when it was made of such rows.
    Optional<Origin> origin(String submission);

    /// How much waits for a name.
    record Load(int rows, int pushes) {}
}
