package org.sopan.engine.ranking;

/// A straight normalisation: low + span · (x − from)/range over treated figures x, turned so that more
/// is better.
public record Line(double from, double range, double low, double span) {}
