package org.sopan.engine.uncertainty;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sopan.engine.ranking.RankingInput;

/// Which choice moves the ranking: Sobol indices of the mean shift of places and of the place of every
/// area, over the weights of the root's children, the alternative methods and the indicator that is
/// left out. Estimators of Saltelli et al. (2010), first order, and Jansen (1999), total, over N (k +
/// 2) rankings at points of a Halton sequence that is shifted by the seed.
///
/// @param meanShift of the mean over the areas of |place − place in the ranking|
/// @param places of the place of each ranked area, by code
public record Sensitivity(List<Influence> meanShift, SortedMap<String, List<Influence>> places) {

    /// The factor that chooses among the ranking's own method and its alternatives.
    public static final String METHOD = "(method)";

    /// The factor that chooses the indicator that is left out.
    public static final String LEFT_OUT = "(left out)";

    /// More choices than this would need longer sequences than are worth their time.
    public static final int MAX_FACTORS = Halton.DIMENSIONS / 2;

    public Sensitivity {
        meanShift = List.copyOf(meanShift);
        places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
    }

    /// The number of draws of the setup is N; a power of two serves best. Throws
    /// [IllegalArgumentException] for more than [#MAX_FACTORS] choices, fewer than two points, or an
    /// alternative whose root has other children.
    public static Sensitivity of(RankingInput input, RobustnessSetup setup) {
        return new SensitivityRun(input, setup).result();
    }

    /// The choices that matter for an area; throws [IllegalArgumentException] for one that is not ranked.
    public List<Influence> ofArea(String area) {
        var found = places.get(area);
        if (found == null) {
            throw new IllegalArgumentException("area \"" + area + "\" is not ranked");
        }
        return found;
    }
}
