package org.sopan.forum.history.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sopan.forum.history.StateChange;
import org.sopan.forum.history.StateChanges;

/// State changes in PostgreSQL.
@ApplicationScoped
class PostgresStateChanges implements StateChanges, PanacheRepositoryBase<StateChangeEntity, Long> {

    @Override
    public void add(StateChange change) {
        persist(StateChangeEntity.of(change));
    }

    @Override
    public List<Step> listOf(String aggregate, String id, int limit) {
        return find("aggregate = ?1 and aggregateId = ?2 order by number", aggregate, id).page(0, limit).stream()
                .map(StateChangeEntity::toStep)
                .toList();
    }

    @Override
    public List<Step> listTouching(String area, boolean hidden, long behind, int limit) {
        var where = "array_contains(areas, ?1) and number > ?2 and (open = true or ?3 = true) order by number";
        return find(where, area, behind, hidden).page(0, limit).stream()
                .map(StateChangeEntity::toStep)
                .toList();
    }
}
