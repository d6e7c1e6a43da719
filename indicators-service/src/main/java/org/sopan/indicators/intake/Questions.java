package org.sopan.indicators.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.indicators.catalogue.Area;
import org.sopan.indicators.resolution.NameQuestion;

/// Names of areas in a submission that only a person can answer for, and how many rows wait for each.
final class Questions {

    private static final int BOUND = 1_000;

    /// A name with these cannot be stored, and is none.
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

    private final Map<String, Open> open = new LinkedHashMap<>();

    void ask(String spelled, List<Area> candidates) {
        var known = open.get(spelled);
        if (known != null) {
            known.rows++;
        } else if (open.size() < BOUND && !candidates.isEmpty() && isText(spelled)) {
            open.put(spelled, new Open(candidates.stream().map(Area::code).toList()));
        }
    }

    /// Whether a person is asked for the name.
    boolean asks(String spelled) {
        return open.containsKey(spelled);
    }

    static boolean isText(String name) {
        return !NO_TEXT.matcher(name).find();
    }

    List<NameQuestion> asked() {
        return open.entrySet().stream()
                .map(each -> new NameQuestion(each.getKey(), each.getValue().candidates, each.getValue().rows))
                .toList();
    }

    private static final class Open {

        private final List<AreaCode> candidates;
        private int rows = 1;

        Open(List<AreaCode> candidates) {
            this.candidates = candidates;
        }
    }
}
