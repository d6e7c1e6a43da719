package org.sopan.indicators.intake.api;

import org.jspecify.annotations.Nullable;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.CodeBook;

/// How a body is to be read.
///
/// @param mediaType without parameters
/// @param charset as declared
/// @param encoding content coding, such as `gzip`
record Sending(
        String mediaType,
        @Nullable String charset,
        @Nullable String encoding,
        Layout layout,
        Catalogue catalogue,
        CodeBook book) {

    static Sending of(Manner manner, Catalogue catalogue, CodeBook book) {
        return new Sending(manner.mediaType(), manner.charset(), manner.encoding(), manner.layout(), catalogue, book);
    }

    /// Where in a sheet things stand.
    ///
    /// @param wide areas down and data points across
    /// @param headerLine line of the headers, counted from 1
    /// @param sheet name of a workbook's sheet; null for the first
    /// @param period of rows that do not say it
    /// @param dataset of rows that do not say it
    record Layout(
            boolean wide,
            int headerLine,
            @Nullable String sheet,
            @Nullable String period,
            @Nullable String dataset) {

        static final Layout LONG = new Layout(false, 1, null, null, null);
    }
}
