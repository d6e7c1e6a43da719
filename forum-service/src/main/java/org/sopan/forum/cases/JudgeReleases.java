package org.sopan.forum.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.sopan.contracts.vocabulary.Ids;

/// Opens support cases for what a release shows, by the rules in force. A release is judged once; heard again, after a
/// replay or a restored backup, it opens nothing twice, because every reason is known by (release, rule, area, node).
@ApplicationScoped
public class JudgeReleases {

    private static final Logger LOG = Logger.getLogger(JudgeReleases.class);

    private final Releases releases;
    private final ForumPacks packs;
    private final SupportCases cases;
    private final CaseRecords records;
    private final Ids ids;
    private final Clock clock;

    JudgeReleases(Releases releases, ForumPacks packs, SupportCases cases, CaseRecords records, Ids ids, Clock clock) {
        this.releases = releases;
        this.packs = packs;
        this.cases = cases;
        this.records = records;
        this.ids = ids;
        this.clock = clock;
    }

    /// Judges the oldest release that waits; false when none does.
    @Transactional
    public boolean judgeNext() {
        var waiting = releases.lockUnjudged();
        if (waiting.isEmpty()) {
            return false;
        }
        var release = waiting.get();
        var now = clock.instant();
        packs.find(release.programme()).ifPresent(pack -> judge(release, pack, now));
        releases.judged(release, now);
        return true;
    }

    private void judge(Release release, ForumPack pack, Instant now) {
        var themes = pack.byTheme();
        for (var rule : pack.rules()) {
            for (var hit : rule.judge(release)) {
                take(release, Reason.of(release, rule, hit, now), themes, hit);
            }
        }
    }

    private void take(Release release, Reason reason, Map<String, String> themes, CaseRule.Hit hit) {
        var area = hit.placing().area();
        if (cases.knows(area, reason)) {
            return;
        }
        var theme = reason.node().equals(Release.ALL) ? SupportCase.OVERALL : themes.get(reason.node());
        if (theme == null) {
            LOG.warnf(
                    "release %s: rule %s found %s in theme %s, which the crosswalk of %s does not have; no case",
                    release.id(), reason.rule(), area, reason.node(), release.programme());
            return;
        }
        var origin = new SupportCase.Origin(release.correlationId(), "release", reason.at(), reason.at());
        var opened = new SupportCase(
                ids.next("cas"),
                1,
                area,
                theme,
                CaseStatus.OPENED,
                SupportCase.OpenedBy.RELEASE,
                null,
                null,
                List.of(reason),
                origin);
        if (cases.open(opened)) {
            cases.add(opened, reason);
            records.tell(opened, null, CaseRecords.What.byRelease("opened", release, reason));
            return;
        }
        cases.lockOpen(area, theme).ifPresent(open -> strengthen(open, release, reason));
    }

    /// One case is open already: the release becomes a further reason for it.
    private void strengthen(SupportCase open, Release release, Reason reason) {
        var reasons = new ArrayList<>(open.reasons());
        reasons.add(reason);
        var more = open.because(reasons, reason.at());
        cases.save(more);
        cases.add(more, reason);
        records.tell(more, open.status(), CaseRecords.What.byRelease("reason-added", release, reason));
    }
}
