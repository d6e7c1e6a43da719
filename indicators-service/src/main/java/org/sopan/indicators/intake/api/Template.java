package org.sopan.indicators.intake.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.indicators.catalogue.Area;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.Indicator;
import org.sopan.indicators.catalogue.Programme;
import org.sopan.indicators.intake.Reporter;

/// A sheet to fill in: member areas down, indicators across.
///
/// @param areas members of the period that the reporter reaches
/// @param indicators of the programme that the reporter's provider reports
record Template(Period period, List<Area> areas, List<Indicator> indicators) {

    private static final List<String> FIXED = List.of("area", "name", "period");
    private static final int WIDTH = 22;

    static Template of(Programme programme, Period period, Reporter reporter, Catalogue catalogue) {
        var areas = programme.members().stream()
                .filter(member -> member.from().compareTo(period.end()) <= 0)
                .filter(member -> member.to() == null || member.to().isAfter(period.start()))
                .map(Programme.Member::area)
                .distinct()
                .filter(reporter::reaches)
                .flatMap(code -> catalogue.findArea(code).stream())
                .toList();
        var indicators = programme.indicators().stream()
                .filter(code -> reporter.provider().mayReport(code))
                .flatMap(code -> catalogue.findIndicator(code).stream())
                .toList();
        return new Template(period, areas, indicators);
    }

    String csv() {
        var text = new StringBuilder();
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            var header = new ArrayList<>(FIXED);
            indicators.forEach(indicator -> header.add(indicator.code().value()));
            printer.printRecord(header);
            for (var area : areas) {
                var cells = new ArrayList<String>();
                cells.add(area.code().value());
                cells.add(area.englishName());
                cells.add(period.value());
                indicators.forEach(indicator -> cells.add(""));
                printer.printRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a template could not be written", e);
        }
        return text.toString();
    }

    /// The code stands above the wording in each header, so that people know what they fill in.
    byte[] xlsx() {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Sopan", "1.0")) {
            var sheet = workbook.newWorksheet("Figures");
            for (int i = 0; i < FIXED.size(); i++) {
                sheet.value(0, i, FIXED.get(i));
            }
            for (int i = 0; i < indicators.size(); i++) {
                var indicator = indicators.get(i);
                int column = FIXED.size() + i;
                sheet.value(0, column, indicator.code() + "\n" + wording(indicator));
                sheet.style(0, column).wrapText(true).set();
                sheet.width(column, WIDTH);
            }
            for (int i = 0; i < areas.size(); i++) {
                sheet.value(i + 1, 0, areas.get(i).code().value());
                sheet.value(i + 1, 1, areas.get(i).englishName());
                sheet.value(i + 1, 2, period.value());
            }
            sheet.freezePane(FIXED.size(), 1);
        } catch (IOException e) {
            throw new UncheckedIOException("a template could not be written", e);
        }
        return bytes.toByteArray();
    }

    private static String wording(Indicator indicator) {
        var name = indicator.names().getOrDefault("en", indicator.code().value());
        return name + " (" + indicator.range().strip() + ")";
    }
}
