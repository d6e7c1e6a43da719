package org.sopan.forum.cases.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.forum.cases.CaseRule;
import org.sopan.forum.cases.Condition;
import org.sopan.forum.cases.ForumPack;
import org.sopan.forum.cases.Measure;
import org.sopan.forum.cases.Release;
import org.sopan.forum.codelists.CodeLists;
import org.sopan.forum.lifecycle.api.Reading;

/// Packs as domain values; whatever cannot be read is told at once, row by row.
@ApplicationScoped
class ForumPackReading {

    private final CodeLists lists;

    ForumPackReading(CodeLists lists) {
        this.lists = lists;
    }

    ForumPack pack(ProgrammeCode programme, ForumPackRequest request) {
        var reading = new Reading();
        var crosswalk = crosswalk(reading, request.crosswalk());
        var rules = rules(reading, programme, request);
        var awards = request.awards().stream()
                .map(award -> new ForumPack.AwardRule(
                        award.code(),
                        award.node(),
                        measure(award.measure()),
                        award.rank(),
                        award.amount(),
                        award.note()))
                .toList();
        reading.end();
        return new ForumPack(programme, request.version(), request.source(), crosswalk, rules, awards);
    }

    private List<ForumPack.Mapping> crosswalk(Reading reading, List<ForumPackRequest.MappingRequest> lines) {
        var areas = lists.find(CodeLists.THEMATIC_AREAS).orElseThrow();
        var seen = new HashSet<String>();
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            if (areas.find(line.thematicArea()).isEmpty()) {
                reading.refuse(
                        "/crosswalk/" + at + "/thematicArea",
                        "unknown-code",
                        "\"" + line.thematicArea() + "\" is not in the code list /v1/codelists/thematic-areas");
            }
            if (!seen.add(line.theme())) {
                reading.refuse(
                        "/crosswalk/" + at + "/theme", "duplicate", "theme " + line.theme() + " has a line already");
            }
        }
        return lines.stream()
                .map(line -> new ForumPack.Mapping(line.theme(), line.thematicArea(), line.assumed(), line.note()))
                .toList();
    }

    private static List<CaseRule> rules(Reading reading, ProgrammeCode programme, ForumPackRequest request) {
        Set<String> nodes = new HashSet<>(Set.of(Release.ALL, CaseRule.EACH));
        request.crosswalk().forEach(line -> nodes.add(line.theme()));
        var seen = new HashSet<String>();
        var rules = new ArrayList<CaseRule>();
        for (int at = 0; at < request.rules().size(); at++) {
            var rule = request.rules().get(at);
            var pointer = "/rules/" + at;
            if (!nodes.contains(rule.node())) {
                reading.refuse(
                        pointer + "/node", "unknown-node", "\"" + rule.node() + "\" is none of " + sorted(nodes));
            }
            if (!seen.add(rule.code())) {
                reading.refuse(pointer + "/code", "duplicate", "rule " + rule.code() + " is there already");
            }
            var condition = condition(reading, pointer + "/condition", rule.condition());
            if (condition != null) {
                var read = reading.field(
                        pointer,
                        () -> new CaseRule(rule.code(), 1, programme, rule.node(), measure(rule.measure()), condition));
                if (read != null) {
                    rules.add(read);
                }
            }
        }
        return rules;
    }

    private static @Nullable Condition condition(
            Reading reading, String pointer, ForumPackRequest.ConditionRequest request) {
        var byShare = request.kind().equals("lowest-share");
        var share = request.share();
        var places = request.places();
        if (byShare && share != null && places == null) {
            return reading.field(pointer + "/share", () -> new Condition.LowestShare(share));
        }
        if (!byShare && places != null && share == null) {
            return reading.field(
                    pointer + "/places",
                    () -> request.kind().equals("fall")
                            ? new Condition.Fall(places)
                            : new Condition.LowestPlaces(places));
        }
        reading.refuse(
                pointer,
                "unfit-condition",
                request.kind() + " goes with " + (byShare ? "share" : "places") + " and nothing else");
        return null;
    }

    private static Measure measure(String word) {
        return word.equals(Measure.DELTA.word()) ? Measure.DELTA : Measure.SCORE;
    }

    private static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
    }
}
