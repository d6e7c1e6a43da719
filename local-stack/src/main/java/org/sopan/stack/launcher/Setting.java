package org.sopan.stack.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sopan.stack.PartName;

/// A number a user may set: as an option, in the environment, or in `.sopan/settings.properties`.
record Setting(String key, int usual, int least, int most) {

    /// Space for the database, the log and the logs; less than this and a start is refused.
    static final Setting MIN_FREE_MEGABYTES = new Setting("min-free-mb", 2_048, 0, Integer.MAX_VALUE);

    /// How long a single part may take to become ready.
    static final Setting START_LIMIT_SECONDS = new Setting("start-limit-seconds", 90, 1, 3_600);

    static Setting port(PartName part) {
        return new Setting("port-" + part.text(), part.usualPort(), 1, 65_535);
    }

    static Setting heap(PartName part) {
        return new Setting("heap-mb-" + part.text(), part.usualHeapMegabytes(), 64, 65_536);
    }

    static List<Setting> all() {
        var all = new ArrayList<Setting>();
        for (var part : PartName.values()) {
            all.add(port(part));
        }
        for (var service : PartName.services()) {
            all.add(heap(service));
        }
        all.add(MIN_FREE_MEGABYTES);
        all.add(START_LIMIT_SECONDS);
        return all;
    }

    /// `port-gateway` is `SOPAN_GATEWAY_PORT`, `heap-mb-forum` is `SOPAN_FORUM_HEAP_MB`, others as they are.
    String variable() {
        var parts = key.split("-(?=[a-z]+$)", 2);
        var name = key.startsWith("port-") || key.startsWith("heap-mb-") ? parts[1] + "-" + parts[0] : key;
        return "SOPAN_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    int parse(String text, String where) {
        try {
            var value = Integer.parseInt(text.strip());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below, in the same words as a number out of range.
        }
        throw new Stopped(
                ExitCode.USAGE, where + " is \"" + text + "\"; allowed is a number from " + least + " to " + most);
    }
}
