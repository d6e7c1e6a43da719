package org.sopan.indicators.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.indicators.completeness.Completion;
import org.sopan.indicators.completeness.Completions;

/// Notes that a sender has sent all it will send of an area and period, read by the sender's own codes.
@ApplicationScoped
public class NoteCompletion {

    private static final int DAY_CHARACTERS = 10;

    private final CurrentCatalogue current;
    private final Completions completions;
    private final Clock clock;

    NoteCompletion(CurrentCatalogue current, Completions completions, Clock clock) {
        this.current = current;
        this.completions = completions;
        this.clock = clock;
    }

    /// The day that was noted; empty where area, period or day are not understood or not the reporter's.
    public Optional<LocalDate> note(Reporter reporter, SentCompletion sent) {
        var now = clock.instant();
        var catalogue = current.get();
        var reader = new CodeReader(catalogue, reporter, LocalDate.ofInstant(now, ZoneOffset.UTC));
        var area = reader.readArea(sent.area()).meant();
        var period = reader.readPeriod(sent.period()).meant();
        var day = day(sent.completedOn());
        if (area == null || period == null || day.isEmpty()) {
            return Optional.empty();
        }
        completions.note(new Completion(
                reporter.provider().code(),
                area.code(),
                catalogue.stateOf(area.code()),
                period,
                shortened(sent.dataSet()),
                day.get(),
                now.truncatedTo(ChronoUnit.MICROS)));
        return day;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.substring(0, Math.min(DAY_CHARACTERS, text.length()))));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private static String shortened(String dataSet) {
        return dataSet.substring(0, Math.min(Completion.MAX_DATA_SET, dataSet.length()));
    }
}
