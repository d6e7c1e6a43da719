package org.sopan.indicators.resolution;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.ProviderCode;

/// The queue of names.
public interface NameQuestions {

    /// Puts names into the queue, or freshens those that are there. A name that means no area stays so; one that was
    /// confirmed and is asked for again has left the code map since, and is open again.
    void ask(ProviderCode provider, String submission, List<NameQuestion> questions);

    /// A page by id, which is the order in which names were first asked for.
    List<OpenName> list(Wanted wanted, int limit);

    Optional<OpenName> find(String id);

    /// Those of a provider's names that were ever asked for; until the present transaction ends nobody answers them.
    List<OpenName> lock(ProviderCode provider, Collection<String> spelled);

    /// Takes the answer; false when somebody else has answered meanwhile.
    boolean answer(String id, OpenName.Answer answer);

    /// What is looked for.
    ///
    /// @param after id of the last name seen; empty at the beginning
    record Wanted(@Nullable ProviderCode provider, OpenName.@Nullable Status status, String after) {}
}
