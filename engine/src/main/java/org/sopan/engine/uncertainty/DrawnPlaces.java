package org.sopan.engine.uncertainty;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The places of the same areas in many draws: a row for each draw, 0 for an area that was not ranked
/// in it. All sums are of whole numbers, so they are exact in whatever order threads make them.
final class DrawnPlaces {

    /// Areas whose columns are gathered in one pass over the rows: a cache line of them.
    private static final int TOGETHER = 16;

    private final int[][] rows;
    private final int areas;

    DrawnPlaces(int draws, int areas) {
        this.rows = new int[draws][areas];
        this.areas = areas;
    }

    /// The row of a draw, to be filled.
    int[] row(int draw) {
        return rows[draw];
    }

    /// Draws in which nobody was ranked.
    int failed() {
        return (int) Arrays.stream(rows)
                .filter(row -> Arrays.stream(row).allMatch(place -> place == 0))
                .count();
    }

    /// What became of every area, by its place in a row.
    Column[] columns(int[] now, int top) {
        var columns = new Column[areas];
        int blocks = (areas + TOGETHER - 1) / TOGETHER;
        IntStream.range(0, blocks).parallel().forEach(block -> {
            int from = block * TOGETHER;
            int until = Math.min(areas, from + TOGETHER);
            var gathered = new int[until - from][rows.length];
            for (int draw = 0; draw < rows.length; draw++) {
                for (int area = from; area < until; area++) {
                    gathered[area - from][draw] = rows[draw][area];
                }
            }
            for (int area = from; area < until; area++) {
                columns[area] = new Column(gathered[area - from], now[area], top);
            }
        });
        return columns;
    }

    /// Pairs by row: wins of the first `count` areas against each other at [0], contests at [1].
    int[][] pairs(int count) {
        var wins = new int[count * count];
        var contests = new int[count * count];
        boolean whole = Arrays.stream(rows).parallel().allMatch(row -> isWhole(row, count));
        IntStream.range(0, count).parallel().forEach(area -> {
            if (whole) {
                Arrays.fill(contests, area * count, (area + 1) * count, rows.length);
                winsOf(area, count, wins);
            } else {
                contestsOf(area, count, wins, contests);
            }
        });
        return new int[][] {wins, contests};
    }

    private static boolean isWhole(int[] row, int count) {
        for (int area = 0; area < count; area++) {
            if (row[area] == 0) {
                return false;
            }
        }
        return true;
    }

    private void winsOf(int area, int count, int[] wins) {
        var own = new int[count];
        for (var row : rows) {
            int place = row[area];
            for (int rival = 0; rival < count; rival++) {
                // 1 where the rival's place is greater: the sign bit of the difference.
                own[rival] += (place - row[rival]) >>> 31;
            }
        }
        System.arraycopy(own, 0, wins, area * count, count);
    }

    private void contestsOf(int area, int count, int[] wins, int[] contests) {
        for (var row : rows) {
            for (int rival = 0; row[area] > 0 && rival < count; rival++) {
                contests[area * count + rival] += row[rival] > 0 ? 1 : 0;
                wins[area * count + rival] += row[rival] > row[area] ? 1 : 0;
            }
        }
    }

    /// The places of one area, sorted.
    static final class Column {

        final int ranked;
        final long shift;
        final int top;

        private final int[] sorted;
        private final int now;

        private Column(int[] places, int now, int best) {
            Arrays.sort(places);
            this.sorted = places;
            this.now = now;
            int unranked = 0;
            int inTop = 0;
            long sum = 0;
            for (int place : places) {
                unranked += place == 0 ? 1 : 0;
                inTop += place > 0 && place <= best ? 1 : 0;
                sum += place == 0 ? 0 : Math.abs(place - now);
            }
            this.ranked = places.length - unranked;
            this.top = inTop;
            this.shift = sum;
        }

        /// Type 7; the place in the ranking itself where it was ranked in no draw.
        double quantile(double share) {
            if (ranked == 0) {
                return now;
            }
            double position = (ranked - 1) * share;
            int below = (int) position;
            int first = sorted.length - ranked;
            int low = sorted[first + below];
            int high = sorted[first + Math.min(below + 1, ranked - 1)];
            return low + (position - below) * (high - low);
        }
    }
}
