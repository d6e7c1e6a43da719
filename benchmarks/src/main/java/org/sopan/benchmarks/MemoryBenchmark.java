package org.sopan.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What the machine's memory allows for 250,000 × 100 figures (200 MB), in the same run as the ranking
/// of as many: to read them all once, and to copy them all once.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xms2g", "-Xmx2g"})
public class MemoryBenchmark {

    private static final int AREAS = 250_000;
    private static final int INDICATORS = 100;

    private final double[][] columns = new double[INDICATORS][AREAS];
    private final double[][] copies = new double[INDICATORS][AREAS];

    @Setup(Level.Trial)
    public void fill() {
        var random = new SplittableRandom(1);
        for (var column : columns) {
            Arrays.setAll(column, i -> random.nextDouble());
        }
    }

    /// Eight sums at once, so that memory and not the adder is what is measured.
    @Benchmark
    public double read() {
        double sum = 0;
        for (var column : columns) {
            double a = 0;
            double b = 0;
            double c = 0;
            double d = 0;
            double e = 0;
            double f = 0;
            double g = 0;
            double h = 0;
            for (int i = 0; i + 8 <= AREAS; i += 8) {
                a += column[i];
                b += column[i + 1];
                c += column[i + 2];
                d += column[i + 3];
                e += column[i + 4];
                f += column[i + 5];
                g += column[i + 6];
                h += column[i + 7];
            }
            sum += a + b + c + d + e + f + g + h;
        }
        return sum;
    }

    @Benchmark
    public double[][] copy() {
        for (int j = 0; j < INDICATORS; j++) {
            System.arraycopy(columns[j], 0, copies[j], 0, AREAS);
        }
        return copies;
    }
}
