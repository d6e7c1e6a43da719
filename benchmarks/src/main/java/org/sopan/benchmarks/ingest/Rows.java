package org.sopan.benchmarks.ingest;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Made-up figures, each key once: every indicator for every area, period after period, starting at row `first`.
record Rows(List<String> areas, List<String> indicators, List<String> periods, String dataset, int first, int count) {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final short FIELDS = 5;

    Rows {
        if ((long) areas.size() * indicators.size() * periods.size() < (long) first + count) {
            throw new IllegalArgumentException("fewer keys than " + (first + count));
        }
    }

    /// The body of a push.
    byte[] csv() {
        var text = new StringBuilder(count * 44 + 64).append("area,indicator,period,value,dataset\n");
        for (int row = first; row < first + count; row++) {
            text.append(area(row))
                    .append(',')
                    .append(indicator(row))
                    .append(',')
                    .append(period(row))
                    .append(',')
                    .append(value(row))
                    .append(',')
                    .append(dataset)
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /// The same rows in PostgreSQL's binary COPY format: indicator, area, period, dataset as text, the value as float8.
    byte[] binary() throws IOException {
        var bytes = new ByteArrayOutputStream(count * 80);
        try (var out = new DataOutputStream(bytes)) {
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
            for (int row = first; row < first + count; row++) {
                out.writeShort(FIELDS);
                write(out, indicator(row));
                write(out, area(row));
                write(out, period(row));
                write(out, dataset);
                out.writeInt(Double.BYTES);
                out.writeDouble(Double.parseDouble(value(row)));
            }
            out.writeShort(-1);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private String indicator(int row) {
        return indicators.get(row % indicators.size());
    }

    private String area(int row) {
        return areas.get(row / indicators.size() % areas.size());
    }

    private String period(int row) {
        return periods.get(row / indicators.size() / areas.size());
    }

    private static String value(int row) {
        int hundredths = Math.floorMod(row * 7919, 10_000);
        return hundredths / 100 + "." + hundredths / 10 % 10 + hundredths % 10;
    }
}
