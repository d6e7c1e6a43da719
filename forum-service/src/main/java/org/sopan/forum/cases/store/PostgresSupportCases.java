package org.sopan.forum.cases.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.forum.cases.CaseStatus;
import org.sopan.forum.cases.Reason;
import org.sopan.forum.cases.SupportCase;
import org.sopan.forum.cases.SupportCases;

/// Support cases in PostgreSQL.
@ApplicationScoped
class PostgresSupportCases implements SupportCases, PanacheRepositoryBase<SupportCaseEntity, String> {

    /// Waits for a transaction that is opening one for the same area and theme; 0 rows when it did.
    private static final String OPEN = """
            insert into support_case (id, revision, area, theme, status, opened_by, request, correlation_id, person,
                                      opened_at, changed_at)
            values (:id, 1, :area, :theme, :status, :openedBy, nullif(:request, ''), :correlationId, :person,
                    cast(:openedAt as timestamptz), cast(:openedAt as timestamptz))
            on conflict (area, theme) where status not in ('CLOSED', 'DECLINED') do nothing""";

    private static final List<CaseStatus> OVER = List.of(CaseStatus.CLOSED, CaseStatus.DECLINED);

    private final ReasonRows reasons;

    PostgresSupportCases(ReasonRows reasons) {
        this.reasons = reasons;
    }

    @Override
    public Optional<SupportCase> find(String id) {
        return findByIdOptional(id).map(this::whole);
    }

    @Override
    public Optional<SupportCase> lock(String id) {
        // What this transaction read before it held the row may be old by now.
        flush();
        getEntityManager().clear();
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(this::whole);
    }

    @Override
    public Optional<SupportCase> lockOpen(AreaCode area, String theme) {
        // What this transaction read before it held the row may be old by now.
        flush();
        getEntityManager().clear();
        return find("area = ?1 and theme = ?2 and status not in ?3", area.value(), theme, OVER)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(this::whole);
    }

    @Override
    public boolean open(SupportCase opened) {
        return getEntityManager()
                        .createNativeQuery(OPEN)
                        .setParameter("id", opened.id())
                        .setParameter("area", opened.area().value())
                        .setParameter("theme", opened.theme())
                        .setParameter("status", opened.status().name())
                        .setParameter("openedBy", opened.openedBy().name())
                        .setParameter("request", Objects.requireNonNullElse(opened.request(), ""))
                        .setParameter("correlationId", opened.origin().correlationId())
                        .setParameter("person", opened.origin().person())
                        .setParameter("openedAt", opened.origin().openedAt().toString())
                        .executeUpdate()
                == 1;
    }

    @Override
    public void save(SupportCase changed) {
        findByIdOptional(changed.id()).orElseThrow().take(changed);
        flush();
    }

    @Override
    public boolean knows(AreaCode area, Reason reason) {
        return reasons.count(
                        "release = ?1 and rule = ?2 and area = ?3 and node = ?4",
                        reason.release(),
                        reason.rule(),
                        area.value(),
                        reason.node())
                > 0;
    }

    @Override
    public void add(SupportCase of, Reason reason) {
        reasons.persistAndFlush(ReasonEntity.of(of, reason));
    }

    @Override
    public List<SupportCase> list(Query query) {
        var terms = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        terms.add("1 = 1");
        if (query.area() != null) {
            terms.add("c.area = :area");
            parameters.put("area", query.area());
        }
        if (query.theme() != null) {
            terms.add("c.theme = :theme");
            parameters.put("theme", query.theme());
        }
        if (query.release() != null) {
            terms.add("exists (select r.number from ReasonEntity r where r.caseId = c.id and r.release = :release)");
            parameters.put("release", query.release());
        }
        if (query.status() != null) {
            terms.add("c.status = :status");
            parameters.put("status", query.status());
        }
        if (query.open() != null) {
            terms.add(query.open() ? "c.status not in :over" : "c.status in :over");
            parameters.put("over", OVER);
        }
        if (query.behind() != null) {
            terms.add("(c.openedAt < :at or (c.openedAt = :at and c.id < :behind))");
            parameters.put("at", query.behind().openedAt());
            parameters.put("behind", query.behind().id());
        }
        var where = "from SupportCaseEntity c where " + String.join(" and ", terms);
        var rows = find(where + " order by c.openedAt desc, c.id desc", parameters)
                .page(0, query.limit())
                .list();
        var why = reasons.byCase(rows.stream().map(row -> row.id).toList());
        return rows.stream()
                .map(row -> row.toCase(why.getOrDefault(row.id, List.of())))
                .toList();
    }

    private SupportCase whole(SupportCaseEntity row) {
        return row.toCase(reasons.byCase(List.of(row.id)).getOrDefault(row.id, List.of()));
    }
}
