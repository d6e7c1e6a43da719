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

    @Test
    void distancesAreThoseWorkedByHand() {
        // Deviations of 0, 4, 8, 8: √(44/3) each; A and B differ by 4 in both, A and C by 8 and 4.
        var rows = new double[][] {{0, 0}, {4, 4}, {8, 4}, {8, Double.NaN}};
        double s = Math.sqrt(44 / 3.);
        double t = Math.sqrt(16 / 3.);

        var standardised = Peers.of(AREAS, rows, Distance.STANDARDISED).nearest("A", 3);

        assertThat(standardised).extracting(Peers.Peer::area).containsExactly("B", "C", "D");
        assertThat(standardised.get(0).distance()).isCloseTo(Math.sqrt((16 / s / s + 16 / t / t) / 2), within(1e-12));
        assertThat(standardised.get(1).distance()).isCloseTo(Math.sqrt((64 / s / s + 16 / t / t) / 2), within(1e-12));
        assertThat(standardised.get(2).distance()).isCloseTo(8 / s, within(1e-12));
        // Complete rows A, B, C: covariance 16, 8, 8, 16/3, inverse (1/3, −1/2; −1/2, 1) · 3/4 … checked by its form.
        var mahalanobis = Peers.of(AREAS, rows, Distance.MAHALANOBIS).nearest("A", 3);
        assertThat(mahalanobis).extracting(Peers.Peer::area).containsExactly("B", "C");
        assertThat(mahalanobis.get(0).distance()).isCloseTo(mahalanobis(4, 4), within(1e-9));
        assertThat(mahalanobis.get(1).distance()).isCloseTo(mahalanobis(8, 4), within(1e-9));
    }

    /// √(dᵀ S⁻¹ d) with S = (16, 8; 8, 16/3).
    private static double mahalanobis(double x, double y) {
        double determinant = 16 * 16 / 3. - 64;
        return Math.sqrt((16 / 3. * x * x - 2 * 8 * x * y + 16 * y * y) / determinant);
    }

    @Test
    void rowsMustFitTheAreasAndEachOther() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Peers.of(AREAS, new double[][] {{1}}, Distance.GOWER))
                .withMessage("there are 4 areas and 1 rows");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Peers.of(List.of("A", "B"), new double[][] {{1}, {1, 2}}, Distance.GOWER))
                .withMessage("rows have 1 and 2 features");
        assertThat(Peers.of(List.of("A", "B"), new double[][] {{1, 2}, {1, Double.NaN}}, Distance.MAHALANOBIS)
                        .nearest("A", 1))
                .isEmpty();
    }

    @Test
    void shrinkageIsWorkedByHand() {
        // Equal variances 1 around 5: Q = 100, τ² = (100 − 3)/3, so B = τ²/(τ² + 1).
        var shrunk = Shrinkage.of(new double[] {10, 0, 10, 0}, new double[] {1, 1, 1, 1})
                .orElseThrow();
        double b = 97 / 3. / (97 / 3. + 1);

        assertThat(shrunk.get(0).value()).isCloseTo(5 + 5 * b, within(1e-9));
        assertThat(shrunk.get(1).value()).isCloseTo(5 - 5 * b, within(1e-9));
        assertThat(shrunk.get(0).high() - shrunk.get(0).value())
                .isCloseTo(1.959963984540054 * Math.sqrt(b), within(1e-9));
        assertThat(shrunk.get(0).value() - shrunk.get(0).low())
                .isCloseTo(1.959963984540054 * Math.sqrt(b), within(1e-9));
    }
}
