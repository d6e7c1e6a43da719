package org.sopan.indicators.intake.store;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Rows in the text form of PostgreSQL's COPY.
final class CopyText {

    private final StringBuilder text = new StringBuilder(1 << 16);
    private boolean first = true;

    CopyText add(Object cell) {
        separate();
        escape(cell instanceof BigDecimal number ? number.toString() : cell.toString());
        return this;
    }

    CopyText addOrNull(@Nullable Object cell) {
        if (cell == null) {
            separate();
            text.append("\\N");
            return this;
        }
        return add(cell);
    }

    void endRow() {
        text.append('\n');
        first = true;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void separate() {
        if (!first) {
            text.append('\t');
        }
        first = false;
    }

    private void escape(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}
