package org.sopan.engine.panel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// A period of a panel with its first and last day. Order is by last day, then the longer one first, so a
/// year comes before its last month.
public record PanelPeriod(String code, LocalDate start, LocalDate end) implements Comparable<PanelPeriod> {

    public PanelPeriod {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("period \"" + code + "\" ends " + end + ", before it starts " + start);
        }
    }

    /// Length in months; periods are compared only with others of the same length.
    public long months() {
        return Math.max(1, ChronoUnit.MONTHS.between(start, end.plusDays(1)));
    }

    @Override
    public int compareTo(PanelPeriod other) {
        int byEnd = end.compareTo(other.end);
        if (byEnd != 0) {
            return byEnd;
        }
        int byStart = other.start.compareTo(start);
        return byStart != 0 ? byStart : code.compareTo(other.code);
    }
}
