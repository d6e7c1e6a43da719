package org.sopan.indicators.intake.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.indicators.intake.IntakeLimits;
import org.sopan.indicators.intake.RowSource;

/// Finds the reader of a body.
@ApplicationScoped
class Dialects {

    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";
    static final String SDMX_CSV = "application/vnd.sdmx.data+csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    static final String APPLICATION_CSV = "application/csv";

    /// Media types of figures.
    static final List<String> FORMS = List.of(MediaType.APPLICATION_JSON, NDJSON, CSV, SDMX_CSV, XLSX);

    /// Media types of DHIS2's data values.
    static final List<String> DHIS2_FORMS =
            List.of(MediaType.APPLICATION_JSON, CSV, APPLICATION_CSV, MediaType.APPLICATION_XML, MediaType.TEXT_XML);

    private final IntakeLimits limits;

    Dialects(IntakeLimits limits) {
        this.limits = limits;
    }

    RowSource rows(Sending sending, InputStream body) {
        var charset = Characters.understood(sending.charset());
        var sent = SentBody.of(body, charset, sending.encoding(), limits);
        return switch (sending.mediaType()) {
            case CSV ->
                sending.layout().wide()
                        ? sheet(new CsvSheet(sent, limits.maxSheetColumns(), limits), sending)
                        : CsvRows.of(new CsvSheet(sent, limits.maxColumns(), limits));
            case XLSX -> workbook(sent, sending);
            case SDMX_CSV -> new SdmxCsvRows(sent, limits);
            case NDJSON -> new NdjsonRows(sent, limits);
            case MediaType.APPLICATION_JSON -> new JsonRows(sent, limits);
            default -> throw SentType.notTaken(sending.mediaType(), FORMS);
        };
    }

    /// The reader of a body in one of DHIS2's forms.
    Dhis2Rows dhis2(Manner manner, InputStream body) {
        var charset = Characters.understood(manner.charset());
        var sent = SentBody.of(body, charset, manner.encoding(), limits);
        return switch (manner.mediaType()) {
            case CSV, APPLICATION_CSV -> new Dhis2CsvRows(sent, manner.takesBack(), limits);
            case MediaType.APPLICATION_XML, MediaType.TEXT_XML -> new Dhis2XmlRows(sent, manner.takesBack(), limits);
            case MediaType.APPLICATION_JSON -> new Dhis2JsonRows(sent, manner.takesBack(), limits);
            default -> throw SentType.notTaken(manner.mediaType(), DHIS2_FORMS);
        };
    }

    /// The reader of rows that had waited for a name.
    RowSource held(Manner.Held held, InputStream lines) {
        return new NdjsonRows(SentBody.of(lines, StandardCharsets.UTF_8, null, limits), limits, held.lenient());
    }

    private RowSource workbook(SentBody sent, Sending sending) {
        var sheet = XlsxSheet.of(sent, sending.layout().sheet(), limits);
        try {
            return sending.layout().wide() ? sheet(sheet, sending) : CsvRows.ofWorkbook(sheet, sending.layout());
        } catch (RuntimeException e) {
            sheet.close();
            throw e;
        }
    }

    private static RowSource sheet(Sheet sheet, Sending sending) {
        return new SheetRows(sheet, sending.book(), text -> isIndicator(sending, text), sending.layout());
    }

    private static boolean isIndicator(Sending sending, String text) {
        return text.matches(IndicatorCode.PATTERN)
                && sending.catalogue().findIndicator(new IndicatorCode(text)).isPresent();
    }
}
