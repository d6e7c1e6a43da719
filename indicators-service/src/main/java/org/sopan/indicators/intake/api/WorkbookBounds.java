package org.sopan.indicators.intake.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.sopan.indicators.intake.IntakeLimits;
import org.sopan.indicators.intake.Remark;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// Looks at a workbook before it is read: a few bytes of it may ask for all memory there is, by what they inflate to,
/// by one text without end, or by a cell in a column that no sheet has.
final class WorkbookBounds {

    /// A workbook's XML repeats itself, so ten times the bound of a plain body is still an honest file.
    private static final int INFLATED_FOR_PLAIN = 10;

    /// A cell's text has at most 32,767 characters, each at most 8 bytes in XML.
    private static final int MAX_TEXT_BYTES = 1 << 18;

    /// The last column of a sheet is XFD.
    private static final int MAX_COLUMN_LETTERS = 3;

    /// What the reader holds of each of these beside its text, in bytes, at least.
    private static final Map<String, Integer> HELD =
            Map.of("si", 64, "numFmt", 128, "xf", 128, "sheet", 256, "Relationship", 256, "Override", 256);

    private static final int HELD_FORMULA = 256;

    private final long most;
    private final long mostHeld;
    private long bytes;
    private long held;

    private WorkbookBounds(long most, long mostHeld) {
        this.most = most;
        this.mostHeld = mostHeld;
    }

    /// Throws the problem, where there is one.
    static void check(Spooled spooled, IntakeLimits limits) throws IOException {
        long allowed = limits.maxBodyBytes() * INFLATED_FOR_PLAIN;
        var bounds = new WorkbookBounds(
                Math.min(allowed, Math.max(spooled.file().length(), 1L << 16) * limits.maxInflation()),
                limits.maxHeldWorkbookBytes());
        try (var zip = new ZipFile(spooled.file())) {
            var entries = zip.entries();
            while (entries.hasMoreElements()) {
                bounds.check(zip, entries.nextElement());
            }
        } catch (ZipException e) {
            throw XlsxSheet.broken();
        }
    }

    private void check(ZipFile zip, ZipEntry entry) throws IOException {
        try (var in = zip.getInputStream(entry)) {
            count(in);
        }
        try (var in = zip.getInputStream(entry)) {
            if (namesNoColumn(in, entry.getName())) {
                throw XlsxSheet.broken();
            }
        }
    }

    private void count(InputStream in) throws IOException {
        var buffer = new byte[1 << 16];
        int withoutTag = 0;
        for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
            bytes += got;
            if (bytes > most) {
                throw new Problem(
                        ErrorCode.PAYLOAD_TOO_LARGE,
                        "the workbook inflates to more than " + most + " bytes; send it in parts");
            }
            for (int i = 0; i < got; i++) {
                withoutTag = buffer[i] == '<' || buffer[i] == '>' ? 0 : withoutTag + 1;
                if (withoutTag > MAX_TEXT_BYTES) {
                    throw new Problem(
                            ErrorCode.PAYLOAD_TOO_LARGE,
                            "the workbook has a text or an attribute of more than " + MAX_TEXT_BYTES + " bytes");
                }
            }
        }
    }

    /// Whatever part the workbook calls a sheet: whether a cell's name is of no column, as far as the part is XML at
    /// all.
    private boolean namesNoColumn(InputStream in, String part) {
        try {
            var xml = reader(in);
            boolean shared = false;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    shared |= xml.getLocalName().equals("si");
                    var name = xml.getLocalName().equals("c") ? xml.getAttributeValue(null, "r") : null;
                    if (name != null && letters(name) > MAX_COLUMN_LETTERS) {
                        return true;
                    }
                    hold(held(xml), part);
                } else if (shared && event == XMLStreamConstants.CHARACTERS) {
                    hold(xml.getTextLength(), part);
                }
            }
            return false;
        } catch (XMLStreamException | IllegalArgumentException | IndexOutOfBoundsException notXmlFromHere) {
            // Reading it as a sheet would end at the same place.
            return false;
        }
    }

    /// Texts that cells share, styles and shared formulas are in memory while the sheet is read.
    private static int held(XMLStreamReader xml) {
        var element = xml.getLocalName();
        return element.equals("f") && xml.getAttributeCount() > 0 ? HELD_FORMULA : HELD.getOrDefault(element, 0);
    }

    private void hold(int more, String part) {
        held += more;
        if (held > mostHeld) {
            throw new Problem(
                    ErrorCode.PAYLOAD_TOO_LARGE,
                    "part " + Remark.shortened(part) + " of the workbook shares more than " + mostHeld
                            + " bytes of texts, styles and formulas among its cells; send it as CSV");
        }
    }

    private static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(in);
    }

    private static long letters(String name) {
        return name.chars().filter(Character::isLetter).count();
    }
}
