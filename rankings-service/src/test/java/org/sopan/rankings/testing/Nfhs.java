package org.sopan.rankings.testing;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.event.AreaDefined;
import org.sopan.contracts.event.IndicatorDefined;
import org.sopan.contracts.event.ObservationsRevised;
import org.sopan.contracts.event.ProgrammeDefined;
import org.sopan.contracts.event.Topic;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.kit.log.Positions;

/// Tells the NFHS pack to a log as the indicators-service tells it: the catalogue, then each state's figures.
public final class Nfhs {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final int CHUNK = 1_000;

    private final IndicatorsLog log;

    public Nfhs(IndicatorsLog log) {
        this.log = log;
    }

    /// States and districts, the indicators, and the programme under any code, its live ranking open to all.
    public void tellCatalogue(String programme) {
        tellCatalogue(programme, true);
    }

    /// The same with the live ranking open or not.
    public void tellCatalogue(String programme, boolean openLive) {
        for (var area : Packs.json("lgd/pack.json").path("areas")) {
            if (!area.path("code").asText().startsWith("B")) {
                tellArea(area);
            }
        }
        var pack = Packs.json("nfhs/pack.json");
        pack.path("indicators").forEach(this::tellIndicator);
        tellProgramme(pack.path("programmes").get(0), programme, openLive);
    }

    /// All figures of all states; where they stand in the log.
    public Positions tellFigures() {
        for (var file : Packs.figureFiles()) {
            var state = file.substring(0, file.indexOf('.'));
            tell(state, Figure.ofFile(file));
        }
        return log.positions(Topic.OBSERVATIONS);
    }

    /// One newer revision.
    public Positions tellFigure(Figure figure, String state) {
        return tell(state, List.of(figure));
    }

    private Positions tell(String state, List<Figure> figures) {
        var positions = Positions.NONE;
        for (int from = 0; from < figures.size(); from += CHUNK) {
            var chunk = figures.subList(from, Math.min(figures.size(), from + CHUNK));
            var rows = new ArrayList<ObservationsRevised.Revision>();
            for (var figure : chunk) {
                rows.add(revision(from + rows.size() + 1, figure));
            }
            var event = new ObservationsRevised(
                    "sub_test", "nfhs", state, from + 1, from + chunk.size(), "2026-11-22T10:00:00Z", rows);
            positions = log.tell(Topic.OBSERVATIONS, state, ObservationsRevised.TYPE, event);
        }
        return positions;
    }

    private ObservationsRevised.Revision revision(int row, Figure figure) {
        return new ObservationsRevised.Revision(
                row,
                figure.indicator(),
                figure.area(),
                figure.period(),
                figure.dataset(),
                log.nextRevision(),
                figure.value(),
                figure.state(),
                "submitted");
    }

    private void tellArea(JsonNode area) {
        var code = area.path("code").asText();
        var event = new AreaDefined(
                code,
                AreaCode.parse(code).level().word(),
                text(area, "parent"),
                JSON.convertValue(area.path("names"), NAMES),
                text(area, "census2011"),
                area.has("predecessors") ? JSON.convertValue(area.path("predecessors"), TEXTS) : List.of(),
                text(area, "changedOn"));
        log.tell(Topic.CATALOGUE, "area/" + code, AreaDefined.TYPE, event);
    }

    private void tellIndicator(JsonNode indicator) {
        var code = indicator.path("code").asText();
        var event = new IndicatorDefined(
                code,
                JSON.convertValue(indicator.path("names"), NAMES),
                indicator.path("unit").asText(),
                indicator.path("direction").asText(),
                null,
                text(indicator, "frequency"),
                text(indicator, "sourceSystem"),
                new BigDecimal(indicator.path("rangeLow").asText()),
                new BigDecimal(indicator.path("rangeHigh").asText()),
                indicator.path("decimals").asInt(),
                List.of(),
                true);
        log.tell(Topic.CATALOGUE, "indicator/" + code, IndicatorDefined.TYPE, event);
    }

    private void tellProgramme(JsonNode programme, String code, boolean openLive) {
        var members = StreamSupport.stream(programme.path("members").spliterator(), false)
                .map(member -> new ProgrammeDefined.Member(
                        member.path("area").asText(), member.path("from").asText(), null, null))
                .toList();
        var themes = StreamSupport.stream(programme.path("themes").spliterator(), false)
                .map(theme -> new ProgrammeDefined.Theme(
                        theme.path("code").asText(),
                        JSON.convertValue(theme.path("names"), NAMES),
                        JSON.convertValue(theme.path("indicators"), TEXTS)))
                .toList();
        var event = new ProgrammeDefined(
                code,
                JSON.convertValue(programme.path("names"), NAMES),
                members,
                themes,
                programme.path("defaultMethod").asText(),
                programme.path("dataset").asText(),
                openLive,
                programme.path("source").asText(),
                programme.path("licence").asText());
        log.tell(Topic.CATALOGUE, "programme/" + code, ProgrammeDefined.TYPE, event);
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.path(field).asText() : null;
    }
}
