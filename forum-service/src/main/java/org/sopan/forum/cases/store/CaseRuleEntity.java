package org.sopan.forum.cases.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.forum.cases.CaseRule;
import org.sopan.forum.cases.Condition;
import org.sopan.forum.cases.Measure;

/// A row of `support_case_rule`.
@Entity
@IdClass(CaseRuleKey.class)
@Table(name = "support_case_rule")
class CaseRuleEntity {

    @Id
    String code;

    @Id
    int version;

    String programme;

    String node;

    @Enumerated(EnumType.STRING)
    Measure measure;

    String condition;

    @Nullable
    BigDecimal share;

    @Nullable
    Integer places;

    @Column(name = "in_force")
    boolean inForce;

    int place;

    protected CaseRuleEntity() {}

    static CaseRuleEntity of(CaseRule rule) {
        var row = new CaseRuleEntity();
        row.code = rule.code();
        row.version = rule.version();
        row.programme = rule.programme().value();
        row.node = rule.node();
        row.measure = rule.measure();
        switch (rule.condition()) {
            case Condition.LowestShare(var share) -> row.ask("lowest-share", share, null);
            case Condition.LowestPlaces(var places) -> row.ask("lowest-places", null, places);
            case Condition.Fall(var places) -> row.ask("fall", null, places);
        }
        return row;
    }

    private void ask(String kind, @Nullable BigDecimal ofShare, @Nullable Integer ofPlaces) {
        condition = kind;
        share = ofShare;
        places = ofPlaces;
    }

    CaseRule toRule() {
        return new CaseRule(code, version, new ProgrammeCode(programme), node, measure, toCondition());
    }

    private Condition toCondition() {
        if (share != null) {
            return new Condition.LowestShare(share);
        }
        if (places == null) {
            throw new IllegalStateException("rule " + code + " has neither a share nor places");
        }
        return switch (condition) {
            case "lowest-places" -> new Condition.LowestPlaces(places);
            case "fall" -> new Condition.Fall(places);
            default -> throw new IllegalStateException("rule " + code + " has the unknown condition " + condition);
        };
    }
}
