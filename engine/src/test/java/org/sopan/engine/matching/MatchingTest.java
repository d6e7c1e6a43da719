package org.sopan.engine.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MatchingTest {

    private static final List<String> AREAS = List.of("A", "B", "C", "D");

    @Test
    void gowerIsTheMeanShareOfTheRangeOverCommonFeatures() {
        var peers = Peers.of(AREAS, new double[][] {{0, 0}, {10, 4}, {5, Double.NaN}, {2, 2}}, Distance.GOWER);

        assertThat(peers.nearest("A", 9))
                .containsExactly(
                        new Peers.Peer("D", (0.2 + 0.5) / 2), new Peers.Peer("C", 0.5), new Peers.Peer("B", 1));
        assertThat(peers.nearest("A", 1)).extracting(Peers.Peer::area).containsExactly("D");
    }

    @Test
    void equalDistancesStandByCodeAndUnitsDoNotMatter() {
        var rows = new double[][] {{0, 1}, {3, 1}, {-3, 1}, {30, 1}};
        var inThousands = new double[][] {{0, 1000}, {3000, 1000}, {-3000, 1000}, {30000, 1000}};

        for (var distance : Distance.values()) {
            assertThat(Peers.of(AREAS, rows, distance).nearest("A", 3))
                    .extracting(Peers.Peer::area)
                    .containsExactly("B", "C", "D");
            double one =
                    Peers.of(AREAS, rows, distance).nearest("A", 1).getFirst().distance();
            double other = Peers.of(AREAS, inThousands, distance)
                    .nearest("A", 1)
                    .getFirst()
                    .distance();
            assertThat(other).as(distance.name()).isCloseTo(one, within(1e-9));
        }
    }

    @Test
    void mahalanobisCountsTwoFeaturesThatSayTheSameOnce() {
        var one = new double[][] {{0}, {1}, {2}, {5}};
        var twice = new double[][] {{0, 0}, {1, 2}, {2, 4}, {5, 10}};

        double single = Peers.of(AREAS, one, Distance.MAHALANOBIS)
                .nearest("A", 1)
                .getFirst()
                .distance();
        double doubled = Peers.of(AREAS, twice, Distance.MAHALANOBIS)
                .nearest("A", 1)
                .getFirst()
                .distance();

        assertThat(doubled).isCloseTo(single, within(1e-9));
    }

    @Test
    void areasWithoutACommonFeatureAreNoPeers() {
        var rows = new double[][] {{1, Double.NaN}, {Double.NaN, 2}, {3, 4}, {1, 5}};

        assertThat(Peers.of(AREAS, rows, Distance.GOWER).nearest("A", 9))
                .extracting(Peers.Peer::area)
                .containsExactly("D", "C");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Peers.of(AREAS, rows, Distance.GOWER).nearest("Z", 1))
                .withMessage("area \"Z\" has no context");
    }

    @Test
    void anUncertainImprovementIsDrawnFurtherTowardsTheMean() {
        var shrunk = Shrinkage.of(new double[] {10, 0, 10, 0}, new double[] {1, 1, 25, 25})
                .orElseThrow();

        assertThat(shrunk.get(0).value()).isGreaterThan(shrunk.get(2).value());
        assertThat(shrunk.get(0).value()).isBetween(5.0, 10.0);
        assertThat(shrunk.get(2).high() - shrunk.get(2).low())
                .isGreaterThan(shrunk.get(0).high() - shrunk.get(0).low());
        assertThat(Shrinkage.of(new double[] {1, 2}, new double[] {1, 1})).isEmpty();
    }
}
