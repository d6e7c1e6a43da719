package org.sopan.indicators.intake;

import io.smallrye.config.ConfigMapping;

/// Bounds of a submission.
@ConfigMapping(prefix = "sopan.submission")
public interface IntakeLimits {

    /// Bytes of the body after decompression.
    long maxBodyBytes();

    /// Bytes of the body as sent from which on it is decided later, unless the sender asks to wait.
    long asyncBytes();

    int maxRows();

    /// How many times larger than sent a compressed body may become.
    int maxInflation();

    /// Logarithm to base 2 of the window a zstd body may ask for: its bytes are held while the body is read.
    int maxZstdWindowLog();

    int maxColumns();

    int maxFieldChars();

    /// Remarks shown and kept; counts stay exact above it.
    int maxRemarks();

    /// Bytes of remarks shown and kept; counts stay exact above it. An answer with its remarks stays below what is
    /// kept for a repeat under the same idempotency key.
    int maxRemarkBytes();

    /// Parts of ratios that wait for their other part at one time.
    int maxWaitingParts();

    /// Sample sizes, standard errors and intervals that come with figures, which are held until these are applied.
    int maxPrecisions();

    /// Bytes of texts, styles and formulas that the cells of a workbook share: they are in memory while it is read.
    long maxHeldWorkbookBytes();

    /// Columns of a sheet with areas down and data points across.
    int maxSheetColumns();

    /// Rows held in memory before they go to staging.
    int batchRows();

    /// How often a push that was put aside may fail before its sender is told that it cannot be decided.
    int decideAttempts();
}
