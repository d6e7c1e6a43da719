package org.sopan.forum.lifecycle;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The one declared table of an aggregate's states: from which state which others may be reached. Nothing else decides
/// that; guards of a single step (who, with what) stand in its use case. Readable at
/// `/v1/codelists/<aggregate>-states`.
///
/// @param <S> the states; their names are the words on the wire
public final class Lifecycle<S extends Enum<S>> {

    private final String aggregate;
    private final Class<S> type;
    private final Map<S, Set<S>> table;

    private Lifecycle(String aggregate, Class<S> type, Map<S, Set<S>> table) {
        this.aggregate = aggregate;
        this.type = type;
        this.table = table;
    }

    /// Begins a table; every state without a line of its own is final.
    public static <S extends Enum<S>> Table<S> of(String aggregate, Class<S> type) {
        return new Table<>(aggregate, type);
    }

    /// The aggregate's word in addresses and refusals: `forum-event`.
    public String aggregate() {
        return aggregate;
    }

    public List<S> states() {
        return List.copyOf(EnumSet.allOf(type));
    }

    /// What may follow a state; empty when it is final.
    public Set<S> after(S state) {
        return table.getOrDefault(state, Set.of());
    }

    public boolean allows(S from, S to) {
        return after(from).contains(to);
    }

    /// The state of that name, if there is one.
    public Optional<S> find(String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(state -> state.name().equals(word))
                .findFirst();
    }

    /// The refusal of a step that the table does not have.
    public <T> Outcome<T> refuse(String id, S from, String to) {
        return new Outcome.NotAllowed<>(
                aggregate,
                id,
                from.name(),
                to,
                after(from).stream().map(Enum::name).toList());
    }

    /// A table being written down.
    ///
    /// @param <S> the states
    public static final class Table<S extends Enum<S>> {

        private final String aggregate;
        private final Class<S> type;
        private final Map<S, Set<S>> lines;

        private Table(String aggregate, Class<S> type) {
            this.aggregate = aggregate;
            this.type = type;
            this.lines = new EnumMap<>(type);
        }

        @SafeVarargs
        public final Table<S> line(S from, S... next) {
            var targets = EnumSet.noneOf(type);
            for (var target : next) {
                targets.add(target);
            }
            if (lines.put(from, Collections.unmodifiableSet(targets)) != null) {
                throw new IllegalArgumentException(aggregate + " has two lines for " + from);
            }
            return this;
        }

        public Lifecycle<S> end() {
            return new Lifecycle<>(aggregate, type, Collections.unmodifiableMap(new EnumMap<>(lines)));
        }
    }
}
