package org.sopan.forum.history.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.sopan.forum.history.StateChange;
import org.sopan.forum.history.StateChanges.Step;

/// A row of `state_change`.
@Entity
@Immutable
@Table(name = "state_change")
class StateChangeEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long number;

    String aggregate;

    @Column(name = "aggregate_id")
    String aggregateId;

    String change;

    @Column(name = "from_status")
    @Nullable
    String fromStatus;

    @Column(name = "to_status")
    String toStatus;

    Instant at;

    String person;

    @Nullable
    String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> titles;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> areas;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> themes;

    boolean open;

    @Column(name = "correlation_id")
    String correlationId;

    protected StateChangeEntity() {}

    static StateChangeEntity of(StateChange change) {
        var row = new StateChangeEntity();
        row.aggregate = change.aggregate();
        row.aggregateId = change.aggregateId();
        row.change = change.change();
        row.fromStatus = change.from();
        row.toStatus = change.to();
        row.at = change.at();
        row.person = change.person();
        row.reason = change.reason();
        row.titles = change.titles();
        row.areas = change.areas();
        row.themes = change.themes();
        row.open = change.open();
        row.correlationId = change.correlationId();
        return row;
    }

    Step toStep() {
        var told = new StateChange(
                aggregate,
                aggregateId,
                change,
                fromStatus,
                toStatus,
                at,
                person,
                reason,
                titles,
                areas,
                themes,
                open,
                correlationId);
        return new Step(number, told);
    }
}
