package org.sopan.indicators.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.AreaLevel;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.Period;

/// Whether a pack fits together and into the catalogue: every code it names exists there or in itself.
final class PackCheck {

    private static final int MAX_ERRORS = 200;

    private final Catalogue catalogue;
    private final Map<DefinitionKind, Set<String>> own = new HashMap<>();
    private final Map<String, Period> ownPeriodNames = new HashMap<>();
    private final List<PackError> errors = new ArrayList<>();

    private PackCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static List<PackError> errorsOf(Pack pack, Catalogue catalogue) {
        var check = new PackCheck(catalogue);
        pack.definitions().forEach(check::register);
        pack.definitions().forEach(check::follow);
        return check.errors;
    }

    private void register(Definition definition) {
        if (!own.computeIfAbsent(definition.kind(), kind -> new HashSet<>()).add(definition.key())) {
            refuse(pointer(definition), "defined-twice", "the pack defines " + pointer(definition) + " twice");
        }
    }

    private void follow(Definition definition) {
        var at = pointer(definition);
        switch (definition) {
            case Area area -> followArea(area, at);
            case AreaContext context -> area(context.area(), at);
            case BoundaryEvent event -> {
                event.predecessors().forEach(each -> area(each, at + "/predecessors"));
                event.successors().forEach(each -> area(each, at + "/successors"));
            }
            case Campaign campaign -> followCampaign(campaign, at);
            case Target target -> {
                indicator(target.indicator(), at);
                if (target.area() != null) {
                    area(target.area(), at);
                }
            }
            case CodeMap map -> followCodeMap(map, at);
            case Indicator indicator -> followIndicator(indicator, at);
            case IndicatorGroup group -> group.dataPoints().forEach(each -> indicator(each, at + "/dataPoints"));
            case Programme programme -> followProgramme(programme, at);
            case Provider provider -> provider.areas().forEach(each -> area(each, at + "/areas"));
            case NamedPeriod period -> followPeriod(period, at);
            case PackNote _ -> {}
        }
    }

    private void followArea(Area area, String at) {
        var parent = area.parent();
        if (parent == null) {
            if (area.code().level() != AreaLevel.COUNTRY) {
                refuse(at + "/parent", "parent-missing", "area " + area.code() + " has no parent; only IN has none");
            }
            return;
        }
        area(parent, at + "/parent");
        for (var other : area.otherParents()) {
            area(other, at + "/otherParents");
            if (other.equals(parent) || other.level() != parent.level()) {
                refuse(
                        at + "/otherParents",
                        "other-parent-wrong",
                        "another parent of " + area.code() + " is " + other + " beside " + parent
                                + "; allowed is another area of the same level");
            }
        }
        var from = area.validity().from();
        var to = area.validity().to();
        if (from != null && to != null && !from.isBefore(to)) {
            refuse(
                    at + "/validTo",
                    "validity-empty",
                    "area " + area.code() + " is from " + from + " and no more from " + to);
        }
        if (parent.level().compareTo(area.code().level()) >= 0) {
            refuse(
                    at + "/parent",
                    "parent-not-above",
                    "the parent of " + area.code() + " is " + parent + "; allowed is an area of a level above");
        }
    }

    private void followCampaign(Campaign campaign, String at) {
        var seen = new HashSet<IndicatorCode>();
        for (var point : campaign.allPoints()) {
            indicator(point.indicator(), at + "/indicators");
            if (!seen.add(point.indicator())) {
                refuse(at + "/points", "listed-twice", "indicator " + point.indicator() + " is listed twice");
            }
        }
        campaign.areas().forEach(each -> area(each, at + "/areas"));
        campaign.allPoints().stream()
                .map(Campaign.Point::programme)
                .distinct()
                .filter(each -> !known(DefinitionKind.PROGRAMME, each.value()))
                .forEach(each -> refuse(at, "programme-unknown", "programme " + each + " is not in the catalogue"));
        if (campaign.to().isBefore(campaign.from())) {
            refuse(
                    at + "/to",
                    "window-empty",
                    "the campaign ends on " + campaign.to() + " and begins on " + campaign.from());
        }
    }

    private void followCodeMap(CodeMap map, String at) {
        if (!known(DefinitionKind.PROVIDER, map.provider().value())) {
            refuse(at, "provider-unknown", "provider " + map.provider() + " is not in the catalogue");
        }
        map.areas().forEach((code, target) -> area(target.area(), at + "/areas/" + code));
        var seen = new HashSet<String>();
        for (var each : map.data()) {
            var where = at + "/data/" + each.element();
            indicator(each.indicator(), where);
            if (!seen.add(each.element() + "." + each.category())) {
                refuse(where, "mapped-twice", "data element " + each.element() + " is mapped twice");
            }
        }
        for (var each : map.data()) {
            if (each.part() != CodeMap.Part.VALUE && map.data().stream().noneMatch(other -> isOtherHalf(each, other))) {
                refuse(
                        at + "/data/" + each.element(),
                        "half-alone",
                        "indicator " + each.indicator() + " has a "
                                + each.part().name().toLowerCase(Locale.ROOT) + " and not the other half of its ratio");
            }
        }
    }

    private static boolean isOtherHalf(CodeMap.DataTarget one, CodeMap.DataTarget other) {
        return other.indicator().equals(one.indicator())
                && other.part() != CodeMap.Part.VALUE
                && other.part() != one.part();
    }

    private void followProgramme(Programme programme, String at) {
        var seen = new HashSet<IndicatorCode>();
        for (var theme : programme.themes()) {
            for (var each : theme.indicators()) {
                indicator(each, at + "/themes/" + theme.code());
                if (!seen.add(each)) {
                    refuse(at + "/themes/" + theme.code(), "listed-twice", "indicator " + each + " is listed twice");
                }
            }
        }
        programme.stateCalendars().forEach(each -> area(each.state(), at + "/stateCalendars"));
        var members = new HashMap<AreaCode, List<Programme.Member>>();
        for (var member : programme.members()) {
            var where = at + "/members/" + member.area();
            area(member.area(), where);
            var earlier = members.computeIfAbsent(member.area(), key -> new ArrayList<>());
            if (earlier.stream().anyMatch(other -> overlap(other, member))) {
                refuse(where, "membership-overlaps", "area " + member.area() + " is a member twice at one time");
            }
            earlier.add(member);
        }
    }

    private static boolean overlap(Programme.Member a, Programme.Member b) {
        return (b.to() == null || a.from().isBefore(b.to()))
                && (a.to() == null || b.from().isBefore(a.to()));
    }

    private void followIndicator(Indicator indicator, String at) {
        IndicatorCheck.errorsOf(indicator, at).forEach(each -> refuse(each.pointer(), each.code(), each.detail()));
        otherIndicator(indicator, indicator.measure().numerator(), at + "/numerator");
        otherIndicator(indicator, indicator.measure().denominator(), at + "/denominator");
        otherIndicator(indicator, indicator.supersededBy(), at + "/supersededBy");
    }

    private void otherIndicator(Indicator of, @Nullable IndicatorCode other, String at) {
        if (other == null) {
            return;
        }
        indicator(other, at);
        if (other.equals(of.code())) {
            refuse(at, "names-itself", "indicator " + other + " names itself; allowed is another one");
        }
    }

    private void followPeriod(NamedPeriod period, String at) {
        for (var name : period.names()) {
            var folded = NamedPeriod.folded(name);
            var other = Optional.ofNullable(ownPeriodNames.putIfAbsent(folded, period.period()))
                    .or(() -> isRedefined(folded) ? Optional.empty() : catalogue.findPeriod(name))
                    .filter(each -> !each.equals(period.period()));
            if (other.isPresent()) {
                refuse(
                        at + "/names",
                        "name-taken",
                        "\"" + name + "\" names period " + other.get() + " and period " + period.period());
            }
            if (readsAsPeriod(name)) {
                refuse(
                        at + "/names",
                        "name-is-a-period",
                        "\"" + name + "\" is a period itself; allowed is a name that is none");
            }
        }
    }

    /// Whether whatever has this name in the catalogue is defined anew by this pack.
    private boolean isRedefined(String folded) {
        return catalogue.all(DefinitionKind.PERIOD, NamedPeriod.class).stream()
                .filter(each -> each.names().stream().map(NamedPeriod::folded).anyMatch(folded::equals))
                .allMatch(each ->
                        own.getOrDefault(DefinitionKind.PERIOD, Set.of()).contains(each.key()));
    }

    private static boolean readsAsPeriod(String name) {
        try {
            Period.parse(name);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void area(AreaCode code, String at) {
        if (!known(DefinitionKind.AREA, code.value())) {
            refuse(at, "area-unknown", "area " + code + " is neither in the catalogue nor in this pack");
        }
    }

    private void indicator(IndicatorCode code, String at) {
        if (!known(DefinitionKind.INDICATOR, code.value())) {
            refuse(at, "indicator-unknown", "indicator " + code + " is neither in the catalogue nor in this pack");
        }
    }

    private boolean known(DefinitionKind kind, String key) {
        return own.getOrDefault(kind, Set.of()).contains(key)
                || catalogue.find(kind, key).isPresent();
    }

    private void refuse(String pointer, String code, String detail) {
        if (errors.size() < MAX_ERRORS) {
            errors.add(new PackError(pointer, code, detail));
        }
    }

    private static String pointer(Definition definition) {
        return definition.kind().word() + "/" + definition.key();
    }
}
