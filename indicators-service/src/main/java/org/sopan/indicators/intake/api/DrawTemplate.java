package org.sopan.indicators.intake.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.ObservationState;
import org.sopan.indicators.catalogue.CodeBook;
import org.sopan.indicators.catalogue.CodeMap;
import org.sopan.indicators.catalogue.Indicator;
import org.sopan.indicators.observation.Observation;

/// Draws the sheet of what a key is asked to send.
@ApplicationScoped
class DrawTemplate {

    private final ToldFigures toldFigures;

    DrawTemplate(ToldFigures toldFigures) {
        this.toldFigures = toldFigures;
    }

    /// How the sheet is wanted.
    ///
    /// @param own whether areas, indicators and the period are named by the provider's own codes, where it has them
    /// @param filled whether what was told already stands in it
    record Wish(boolean own, boolean filled) {}

    Template draw(Asked asked, CodeBook book, Wish wish) {
        var told = toldFigures.of(asked);
        var due = asked.due(
                told.keySet().stream().map(ToldFigures.Place::indicator).collect(Collectors.toSet()));
        var columns = due.stream()
                .flatMap(indicator -> columns(indicator, book, wish.own()).stream())
                .toList();
        var period = wish.own()
                ? book.ownName(asked.period()).orElse(asked.period().value())
                : asked.period().value();
        var lines = new ArrayList<Template.Line>();
        for (var area : asked.areas()) {
            var code = wish.own()
                    ? book.ownCode(area.code()).orElse(area.code().value())
                    : area.code().value();
            var cells = columns.stream()
                    .map(column -> wish.filled()
                            ? cell(
                                    column,
                                    told.get(new ToldFigures.Place(
                                            area.code(), column.indicator().code())),
                                    book)
                            : Template.Cell.EMPTY)
                    .toList();
            lines.add(new Template.Line(code, area.englishName(), period, cells));
        }
        return new Template(columns.stream().map(Column::head).toList(), lines);
    }

    /// A column of the sheet.
    private record Column(Indicator indicator, CodeMap.Part part, Template.Head head) {}

    private static List<Column> columns(Indicator indicator, CodeBook book, boolean own) {
        var elements = own ? book.ownElements(indicator.code()) : List.<CodeMap.DataTarget>of();
        if (elements.isEmpty()) {
            var head = new Template.Head(indicator.code().value(), wording(indicator));
            return List.of(new Column(indicator, CodeMap.Part.VALUE, head));
        }
        return elements.stream()
                .map(each -> new Column(
                        indicator, each.part(), new Template.Head(each.element(), wording(indicator, each.part()))))
                .toList();
    }

    private static String wording(Indicator indicator) {
        var name = indicator.names().getOrDefault("en", indicator.code().value());
        return name + " (" + indicator.range().strip() + ")";
    }

    private static String wording(Indicator indicator, CodeMap.Part part) {
        return part == CodeMap.Part.VALUE
                ? wording(indicator)
                : part.name().toLowerCase(Locale.ROOT) + " of: "
                        + indicator.names().getOrDefault("en", indicator.code().value());
    }

    /// What was told, where the sheet can say it so that it comes back as it is: a plain value, or a word or
    /// parentheses of the provider's own.
    private static Template.Cell cell(Column column, @Nullable Observation figure, CodeBook book) {
        if (figure == null || column.part() != CodeMap.Part.VALUE) {
            return Template.Cell.EMPTY;
        }
        var value = figure.value();
        if (value == null) {
            return book.ownWord(figure.status())
                    .map(word -> new Template.Cell(null, word))
                    .orElse(Template.Cell.EMPTY);
        }
        if (figure.status() == ObservationState.NORMAL) {
            return new Template.Cell(value, "");
        }
        boolean few = figure.status() == ObservationState.LOW_RELIABILITY && book.fewCasesInParentheses();
        return few ? new Template.Cell(null, "(" + value.toPlainString() + ")") : Template.Cell.EMPTY;
    }
}
