package org.sopan.indicators.intake.api;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// Characters of XML whose tags and texts are bounded: a parser holds each of them as a whole.
final class ShortTags extends FilterReader {

    private final int most;
    private int since;

    /// @param most characters between one angle bracket and the next
    ShortTags(Reader in, int most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        var one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int got = super.read(into, offset, length);
        for (int i = offset; i < offset + got; i++) {
            since = into[i] == '<' || into[i] == '>' ? 0 : since + 1;
            if (since > most) {
                throw new Problem(
                        ErrorCode.MALFORMED_BODY, "the body has a tag or a text of more than " + most + " characters");
            }
        }
        return got;
    }
}
