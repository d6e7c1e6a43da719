package org.sopan.forum.cases;

import java.util.List;
import org.sopan.contracts.vocabulary.ProgrammeCode;

/// A complete release as the forum knows it. Live rankings come and go and never get here.
///
/// @param eventId id of the event that closed it; what follows is caused by it
/// @param correlationId carried on by every case it opens
public record Release(
        String id,
        ProgrammeCode programme,
        String period,
        String eventId,
        String correlationId,
        List<Placing> placings) {

    /// The node that is the whole programme.
    public static final String ALL = "all";

    public Release {
        placings = List.copyOf(placings);
    }
}
