package org.sopan.indicators.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.sopan.contracts.vocabulary.Ids;
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.indicators.catalogue.Programme;
import org.sopan.indicators.merkle.Sha256;

/// Draws a sample and keeps it with all that is needed to draw it again.
@ApplicationScoped
public class DrawSample {

    private final AuditSamples samples;
    private final CurrentCatalogue catalogue;
    private final Ids ids;
    private final Clock clock;

    DrawSample(AuditSamples samples, CurrentCatalogue catalogue, Ids ids, Clock clock) {
        this.samples = samples;
        this.catalogue = catalogue;
        this.ids = ids;
        this.clock = clock;
    }

    /// A seed nobody chose, for those who name none.
    public long freshSeed() {
        return Integer.toUnsignedLong(ids.next("seed").hashCode());
    }

    @Transactional
    public DrawOutcome draw(AuditSample.Asked asked, String person) {
        var known = catalogue.get();
        var programme = known.findProgramme(asked.programme());
        if (programme.isEmpty()) {
            return new DrawOutcome.NoSuchProgramme();
        }
        if (known.findArea(asked.within()).isEmpty()) {
            return new DrawOutcome.NoSuchArea();
        }
        var areas = programme.get().members().stream()
                .map(Programme.Member::area)
                .filter(area -> known.liesWithin(area, asked.within()))
                .distinct()
                .toList();
        var population = samples.population(asked, programme.get(), areas);
        if (population.size() < asked.size()) {
            return new DrawOutcome.TooFew(population.size());
        }
        var csv = SampleDraw.csv(SampleDraw.draw(population, asked.seed(), asked.size()));
        var sample = new AuditSample(
                ids.next("aud"),
                asked,
                new AuditSample.Population(population.size(), SampleDraw.digest(population)),
                csv,
                Sha256.hex(csv.getBytes(StandardCharsets.UTF_8)),
                person,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        samples.add(sample, known.stateOf(asked.within()));
        return new DrawOutcome.Drawn(sample);
    }
}
