package org.sopan.forum;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sopan.forum.cases.CaseStatus;
import org.sopan.forum.codelists.Code;
import org.sopan.forum.codelists.CodeList;
import org.sopan.forum.codelists.DeclaredCodeLists;
import org.sopan.forum.knowledge.ForumEventStatus;
import org.sopan.forum.lifecycle.Lifecycle;
import org.sopan.forum.practices.PracticeStatus;

/// The states of every aggregate as code lists, drawn from the tables that decide.
@ApplicationScoped
class DeclaredStates implements DeclaredCodeLists {

    private static final List<Lifecycle<?>> TABLES =
            List.of(ForumEventStatus.TABLE, PracticeStatus.TABLE, CaseStatus.TABLE);

    @Override
    public List<CodeList> list() {
        return TABLES.stream().map(DeclaredStates::listOf).toList();
    }

    private static <S extends Enum<S>> CodeList listOf(Lifecycle<S> table) {
        var codes = table.states().stream().map(state -> code(table, state)).toList();
        return new CodeList(
                table.aggregate() + "-states",
                "1",
                Map.of("en", "States of a " + table.aggregate() + " and what may follow each"),
                "drawn from the table of the forum-service",
                codes);
    }

    private static <S extends Enum<S>> Code code(Lifecycle<S> table, S state) {
        var next = table.after(state).stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
        return new Code(state.name(), Map.of("en", state.name()), Map.of("next", next));
    }
}
