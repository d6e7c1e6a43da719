package org.sopan.indicators.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/// A sample without replacement that a seed decides, drawn by exponential clocks (Efraimidis and Spirakis 2006).
///
/// | | formula |
/// |---|---|
/// | chance of a figure | u = (⌊first 8 bytes of SHA-256(`seed:figure`) / 2¹¹⌋ + ½) / 2⁵³, within (0, 1) |
/// | its clock | t = −ln(u)/w |
/// | the sample | the figures whose clocks ring first, in that order |
///
/// With all weights w equal it is a simple random sample. Otherwise the first drawn is figure i with probability
/// wᵢ/Σw, the next likewise among the rest. A figure's chance hangs on the seed and its name alone, so a figure more
/// or less in the population changes nothing about the clocks of the others.
public final class SampleDraw {

    private static final int USED_BITS = 53;
    private static final double HALF = 0.5;

    private SampleDraw() {}

    /// A figure that can be drawn.
    ///
    /// @param figure `indicator:area:period:dataset`
    /// @param weight above 0
    public record Candidate(String figure, int revision, int weight) {
        public Candidate {
            if (weight < 1) {
                throw new IllegalArgumentException("figure " + figure + " needs a weight of at least 1: " + weight);
            }
        }
    }

    /// The candidates whose clocks ring first, in that order.
    ///
    /// @param size at most as many as there are
    public static List<Candidate> draw(List<Candidate> population, long seed, int size) {
        if (size > population.size()) {
            throw new IllegalArgumentException("a sample of " + size + " from " + population.size());
        }
        return population.stream()
                .map(each -> new Clock(each, -StrictMath.log(chance(seed, each.figure())) / each.weight()))
                .sorted(Comparator.comparingDouble(Clock::rings)
                        .thenComparing(clock -> clock.candidate().figure()))
                .limit(size)
                .map(Clock::candidate)
                .toList();
    }

    /// SHA-256 over one line `figure@revision,weight`, ended by a line feed, for each candidate in the order of the
    /// figures; hex.
    public static String digest(List<Candidate> population) {
        var digest = sha256();
        population.stream()
                .sorted(Comparator.comparing(Candidate::figure))
                .map(each -> each.figure() + '@' + each.revision() + ',' + each.weight() + '\n')
                .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    /// The sample as CSV: place, figure, revision, weight.
    public static String csv(List<Candidate> sample) {
        var csv = new StringBuilder("place,figure,revision,weight\n");
        for (int i = 0; i < sample.size(); i++) {
            var each = sample.get(i);
            csv.append(i + 1)
                    .append(',')
                    .append(each.figure())
                    .append(',')
                    .append(each.revision())
                    .append(',')
                    .append(each.weight())
                    .append('\n');
        }
        return csv.toString();
    }

    static double chance(long seed, String figure) {
        var hash = sha256().digest((seed + ":" + figure).getBytes(StandardCharsets.UTF_8));
        long bits = ByteBuffer.wrap(hash).getLong() >>> (Long.SIZE - USED_BITS);
        return (bits + HALF) / (1L << USED_BITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private record Clock(Candidate candidate, double rings) {}
}
