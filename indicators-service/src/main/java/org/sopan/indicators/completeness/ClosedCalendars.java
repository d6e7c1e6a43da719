package org.sopan.indicators.completeness;

import java.time.Instant;
import java.time.LocalDate;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.contracts.vocabulary.ProgrammeCode;

/// Periods that calendars have closed, each looked at once.
public interface ClosedCalendars {

    /// Takes a closed period, until the end of the transaction; false when it was looked at before.
    boolean begin(Closed closed, Instant at);

    /// How many figures were missing.
    void note(Closed closed, int missing);

    /// A period that a calendar has closed.
    ///
    /// @param state whose calendar; the country for states without one of their own
    /// @param day the last day on which figures were on time
    record Closed(ProgrammeCode programme, Period period, AreaCode state, LocalDate day) {}
}
