package org.sopan.indicators.observation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which state of all figures is visible: two readings with equal tags saw the same figures.
///
/// Whatever changes a figure adds entries to the log of events in the same transaction. So the entries
/// about figures that are visible, those with a place in the log (all up to the last) and those without
/// one yet, tell which changes are.
///
/// @param position the last position in the log of events; what changes later has a higher one
/// @param tag the last position of each partition of figures, and the entries without one
/// @param changed when the newest of them was added; null while there is none
public record Version(long position, String tag, @Nullable Instant changed) {}
