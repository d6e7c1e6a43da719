package org.sopan.forum.cases.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.forum.cases.CaseRule;
import org.sopan.forum.cases.ForumPack;
import org.sopan.forum.cases.ForumPacks;

/// Forum packs and rules in PostgreSQL.
@ApplicationScoped
class PostgresForumPacks implements ForumPacks, PanacheRepositoryBase<ForumPackEntity, String> {

    private final CaseRuleRows rules;

    PostgresForumPacks(CaseRuleRows rules) {
        this.rules = rules;
    }

    @Override
    public Optional<ForumPack> find(ProgrammeCode programme) {
        return findByIdOptional(programme.value()).map(this::whole);
    }

    @Override
    public Optional<ForumPack> lock(ProgrammeCode programme) {
        // There may be no row to hold yet, so the name is held.
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 0))) as held")
                .setParameter(1, "forum_pack/" + programme)
                .getResultList();
        return find(programme);
    }

    @Override
    public List<ForumPack> list() {
        return list("order by programme").stream().map(this::whole).toList();
    }

    @Override
    public void save(ForumPack pack) {
        findByIdOptional(pack.programme().value())
                .ifPresentOrElse(row -> row.take(pack), () -> persist(ForumPackEntity.of(pack)));
        flush();
        rules.update("inForce = false where programme = ?1", pack.programme().value());
        getEntityManager().clear();
        for (int place = 0; place < pack.rules().size(); place++) {
            force(pack.rules().get(place), place);
        }
        flush();
    }

    private void force(CaseRule rule, int place) {
        var row = rules.findByIdOptional(new CaseRuleKey(rule.code(), rule.version()))
                .orElseGet(() -> {
                    var added = CaseRuleEntity.of(rule);
                    rules.persist(added);
                    return added;
                });
        row.inForce = true;
        row.place = place;
    }

    @Override
    public int newestVersion(String rule) {
        return rules.find("code = ?1 order by version desc", rule)
                .firstResultOptional()
                .map(row -> row.version)
                .orElse(0);
    }

    @Override
    public Optional<CaseRule> findRule(String code, int version) {
        return rules.findByIdOptional(new CaseRuleKey(code, version)).map(CaseRuleEntity::toRule);
    }

    private ForumPack whole(ForumPackEntity row) {
        return row.toPack(rules.list("programme = ?1 and inForce = true order by place", row.programme).stream()
                .map(CaseRuleEntity::toRule)
                .toList());
    }
}
