package org.sopan.indicators.validation;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.intake.Reporter;
import org.sopan.indicators.intake.SentPrecision;
import org.sopan.indicators.intake.SentPrecisions;

/// Takes the precisions that come with a survey's figures as those that are sent by themselves.
@ApplicationScoped
class NoteSentPrecisions implements SentPrecisions {

    private final ValidateFigures validateFigures;

    NoteSentPrecisions(ValidateFigures validateFigures) {
        this.validateFigures = validateFigures;
    }

    @Override
    public void note(List<SentPrecision> precisions, Reporter reporter, Instant at) {
        var giver = new ComparedFigures.Giver(reporter.provider().code(), reporter.subject(), at);
        validateFigures.know(
                precisions.stream().map(NoteSentPrecisions::precision).toList(), giver);
    }

    private static ComparedFigures.Precision precision(SentPrecision sent) {
        return new ComparedFigures.Precision(
                sent.indicator().value(),
                sent.area(),
                sent.state(),
                sent.period(),
                sent.sampleSize(),
                number(sent.standardError()),
                null,
                sent.interval());
    }

    private static @Nullable Double number(@Nullable BigDecimal decimal) {
        return decimal == null ? null : decimal.doubleValue();
    }
}
