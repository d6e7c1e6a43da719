package org.sopan.forum.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.Ids;
import org.sopan.forum.lifecycle.Actor;
import org.sopan.forum.lifecycle.Outcome;

/// Opens a case because someone asks for it.
@ApplicationScoped
public class RequestSupport {

    private final SupportCases cases;
    private final CaseRecords records;
    private final Ids ids;
    private final Clock clock;

    RequestSupport(SupportCases cases, CaseRecords records, Ids ids, Clock clock) {
        this.cases = cases;
        this.records = records;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public Outcome<SupportCase> open(AreaCode area, String theme, String request, Actor actor) {
        var now = clock.instant();
        var opened = new SupportCase(
                ids.next("cas"),
                1,
                area,
                theme,
                CaseStatus.OPENED,
                SupportCase.OpenedBy.REQUEST,
                request,
                null,
                List.of(),
                new SupportCase.Origin(ids.next("cor"), actor.person(), now, now));
        if (!cases.open(opened)) {
            var holder = cases.lockOpen(area, theme).map(SupportCase::id).orElse("another one");
            return new Outcome.Clash<>("a support case for " + area + " and " + theme + " is open already: " + holder);
        }
        records.tell(opened, null, CaseRecords.What.byPerson("opened", actor.person(), request));
        return new Outcome.Done<>(opened);
    }
}
