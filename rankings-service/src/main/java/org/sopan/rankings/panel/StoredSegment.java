package org.sopan.rankings.panel;

import java.time.Instant;

/// A segment with where it came from.
///
/// @param partition of the observations topic
/// @param toldAt when the newest revision in it was told
public record StoredSegment(SegmentKey key, int partition, Instant toldAt, Segment segment) {}
