package org.sopan.indicators.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.indicators.catalogue.CodeMap;
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.indicators.catalogue.PackLoading;
import org.sopan.indicators.catalogue.ReplaceCodeMap;
import org.sopan.indicators.reach.ForItself;

/// Takes a person's answer: the spelling becomes part of the provider's code map, so the next push understands
/// it, and rows that waited for it are handed in, or forgotten when the name means no area.
@ApplicationScoped
public class AnswerName {

    private final NameQuestions questions;
    private final CurrentCatalogue catalogue;
    private final ReplaceCodeMap replaceCodeMap;
    private final HandInRows handInRows;
    private final HeldRows heldRows;
    private final ForItself forItself;
    private final Clock clock;

    AnswerName(
            NameQuestions questions,
            CurrentCatalogue catalogue,
            ReplaceCodeMap replaceCodeMap,
            HandInRows handInRows,
            HeldRows heldRows,
            ForItself forItself,
            Clock clock) {
        this.questions = questions;
        this.catalogue = catalogue;
        this.replaceCodeMap = replaceCodeMap;
        this.handInRows = handInRows;
        this.heldRows = heldRows;
        this.forItself = forItself;
        this.clock = clock;
    }

    /// What came of an answer.
    public sealed interface Outcome {

        record Taken(OpenName name) implements Outcome {}

        record NotAsked(String id) implements Outcome {}

        record AnsweredBefore(OpenName name) implements Outcome {}

        record AreaUnknown(AreaCode area) implements Outcome {}
    }

    /// Takes the answer to a name.
    ///
    /// @param area what the name means; null when it means no area
    @Transactional
    public Outcome answer(String id, @Nullable AreaCode area, String person) {
        var found = questions.find(id);
        if (found.isEmpty()) {
            return new Outcome.NotAsked(id);
        }
        var name = found.get();
        if (area != null && catalogue.get().findArea(area).isEmpty()) {
            return new Outcome.AreaUnknown(area);
        }
        var answer = new OpenName.Answer(area, person, clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (name.status() != OpenName.Status.OPEN || !questions.answer(id, answer)) {
            return new Outcome.AnsweredBefore(questions.find(id).orElse(name));
        }
        if (area == null) {
            forItself.run(() -> heldRows.forget(id));
        } else {
            learn(name, area);
            handInRows.handIn(id);
        }
        return new Outcome.Taken(questions.find(id).orElseThrow());
    }

    private void learn(OpenName name, AreaCode area) {
        var learnt = replaceCodeMap.change(name.provider(), "resolution", known -> with(known, name.spelled(), area));
        if (learnt instanceof PackLoading.Refused refused) {
            throw new IllegalStateException("the code map of " + name.provider() + " no longer fits the catalogue: "
                    + refused.errors().getFirst().detail());
        }
    }

    private static CodeMap with(CodeMap known, String spelled, AreaCode area) {
        var areas = new HashMap<>(known.areas());
        areas.put(spelled, new CodeMap.AreaTarget(area, false));
        return new CodeMap(
                known.provider(),
                areas,
                known.data(),
                known.columns(),
                known.periods(),
                known.statuses(),
                known.fewCasesInParentheses());
    }
}
