package org.sopan.rankings.panel;

import java.time.Instant;

/// Up to where a partition of the observations topic was told, and when.
public record Told(int partition, long seq, Instant at) {}
