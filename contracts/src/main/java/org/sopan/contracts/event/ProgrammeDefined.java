package org.sopan.contracts.event;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `sopan.programme.defined.v1` on [Topic#CATALOGUE]: the whole of a programme; key `programme/<code>`.
///
/// @param defaultMethod code of the method its rankings use, or null while it has none
/// @param dataset which telling of the figures its rankings read, such as `survey`; null for `self-reported`
/// @param openLive whether anonymous callers may read the live ranking while no release exists
public record ProgrammeDefined(
        String code,
        Map<String, String> names,
        List<Member> members,
        List<Theme> themes,
        @Nullable String defaultMethod,
        @Nullable String dataset,
        boolean openLive,
        String source,
        String licence) {

    /// The CloudEvents type.
    public static final String TYPE = "sopan.programme.defined.v1";

    public ProgrammeDefined {
        names = Map.copyOf(names);
        members = List.copyOf(members);
        themes = List.copyOf(themes);
    }

    /// An area that takes part from a day (inclusive) to a day (exclusive, null while it does).
    public record Member(
            String area,
            String from,
            @Nullable String to,
            @Nullable String note) {}

    /// A theme of the programme and the indicators observed in it, in listing order.
    public record Theme(String code, Map<String, String> names, List<String> indicators) {
        public Theme {
            names = Map.copyOf(names);
            indicators = List.copyOf(indicators);
        }
    }
}
