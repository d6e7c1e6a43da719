package org.sopan.indicators.intake.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// UTF-8 to the letter: a byte order mark is skipped, UTF-16 is named and refused, and wrong bytes are never replaced.
final class Characters {

    private static final int BUFFER = 1 << 16;

    private Characters() {}

    /// The declared character set as it is read: UTF-8, or for those that share its first 128 characters these alone.
    static Charset understood(@Nullable String declared) {
        return switch (declared == null ? "utf-8" : declared.toLowerCase(Locale.ROOT)) {
            case "utf-8", "utf8" -> StandardCharsets.UTF_8;
            case "us-ascii", "iso-8859-1", "windows-1252" -> StandardCharsets.US_ASCII;
            default ->
                throw new Problem(
                        ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                        "character set \"" + declared + "\" is not taken; allowed is UTF-8");
        };
    }

    static Reader of(InputStream body, Charset charset) {
        try {
            var in = new PushbackInputStream(body, 3);
            var start = in.readNBytes(3);
            if (isUtf16(start)) {
                throw new Problem(ErrorCode.MALFORMED_BODY, "the body is UTF-16; allowed is UTF-8");
            }
            boolean marked = start.length == 3
                    && (start[0] & 0xff) == 0xEF
                    && (start[1] & 0xff) == 0xBB
                    && (start[2] & 0xff) == 0xBF;
            if (!marked) {
                in.unread(start);
            }
            var strict = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            return new BufferedReader(new InputStreamReader(in, strict), BUFFER);
        } catch (IOException e) {
            throw SentBody.unreadable(e);
        }
    }

    private static boolean isUtf16(byte[] start) {
        if (start.length < 2) {
            return false;
        }
        int mark = (start[0] & 0xff) << 8 | (start[1] & 0xff);
        return mark == 0xFEFF || mark == 0xFFFE;
    }
}
