package org.sopan.contracts.event;

import java.util.List;

/// `sopan.freeze.part.v1` on [Topic#OBSERVATIONS]: at most [#MAX_FIGURES] figures of one state that a freeze took, and
/// the revision of each; the key is the state's code, so that every revision was told before. Nothing may be judged by
/// a part alone: [FreezeClosed] follows with the count and the hash.
///
/// @param number counts the freezes of a programme from 1
/// @param state code of the state all areas of the part lie in; `IN` for national figures
/// @param part counts from 1 within the freeze
public record FreezePart(String freeze, String programme, int number, String state, int part, List<Frozen> figures) {

    /// The CloudEvents type.
    public static final String TYPE = "sopan.freeze.part.v1";

    /// Figures in one record at most.
    public static final int MAX_FIGURES = 1000;

    public FreezePart {
        figures = List.copyOf(figures);
    }

    /// A figure and the revision of it that counts.
    public record Frozen(String indicator, String area, String period, String dataset, int revision) {}
}
