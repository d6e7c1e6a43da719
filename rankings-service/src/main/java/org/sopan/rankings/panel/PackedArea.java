package org.sopan.rankings.panel;

import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.AreaLevel;

/// An area code as a number: four times its LGD number plus its level. Written into segments, so it never changes.
final class PackedArea {

    private static final int LEVELS = 4;

    private PackedArea() {}

    static int of(AreaCode code) {
        int level = switch (code.level()) {
            case COUNTRY -> 0;
            case STATE -> 1;
            case DISTRICT -> 2;
            case BLOCK -> 3;
        };
        int number = level == 0 ? 0 : Integer.parseInt(code.value().substring(1));
        return number * LEVELS + level;
    }

    static AreaCode unpack(int packed) {
        int number = packed / LEVELS;
        return switch (packed % LEVELS) {
            case 0 -> AreaCode.INDIA;
            case 1 -> AreaCode.parse(AreaLevel.STATE.prefix() + number);
            case 2 -> AreaCode.parse(AreaLevel.DISTRICT.prefix() + number);
            default -> AreaCode.parse(AreaLevel.BLOCK.prefix() + number);
        };
    }
}
