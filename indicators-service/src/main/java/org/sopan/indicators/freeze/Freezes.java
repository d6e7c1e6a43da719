package org.sopan.indicators.freeze;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.indicators.catalogue.Programme;

/// Freezes and the revisions they took.
public interface Freezes {

    /// The number of a programme's last freeze, 0 for none; others wait until the end of the transaction.
    int lock(ProgrammeCode programme);

    /// Whether the calendar's freeze was made.
    boolean isMade(Freeze.Asked asked);

    /// Takes, of every figure of the programme's members up to the period, the newest revision in a step the programme
    /// freezes whose value was not taken back, unless the last freeze that has the figure took the same value.
    void take(Taking taking);

    /// The figures of a freeze, by state, indicator, area, period and dataset.
    void forEach(String freeze, Consumer<FrozenFigure> each);

    void add(Freeze freeze);

    /// In the order of their numbers.
    List<Freeze> list(ProgrammeCode programme, int after, int limit);

    Optional<Freeze> find(ProgrammeCode programme, int number);

    /// Figures of a freeze with their values, as far as the session sees them.
    List<OfficialFigure> figures(String freeze, @Nullable FrozenFigure after, int limit);

    /// What a freeze takes from.
    ///
    /// @param ownCalendars states that are frozen by themselves
    record Taking(String freeze, int number, Freeze.Asked asked, Programme programme, List<AreaCode> ownCalendars) {
        public Taking {
            ownCalendars = List.copyOf(ownCalendars);
        }
    }

    /// A frozen figure with its value.
    ///
    /// @param value decimal; null where the status carries none
    record OfficialFigure(FrozenFigure figure, @Nullable String value, String status) {}
}
