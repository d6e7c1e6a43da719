package org.sopan.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.sopan.engine.ranking.Ranking;

/// From figures to ranks at the root and at every theme: the aspirational districts over five years,
/// the blocks of India in one month, its gram panchayats in one month.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xms2g", "-Xmx2g"})
public class RankingBenchmark {

    /// Areas × indicators × months.
    @Param({"112x49x60", "7000x40x1", "250000x100x1"})
    public String size = "";

    /// Whether ends stand in the method or are taken from the ranked month.
    @Param({"goalposts", "min-max"})
    public String normalisation = "";

    private Programme programme = Programme.of(1, 6, 1, "goalposts");

    @Setup(Level.Trial)
    public void makeUp() {
        var parts = size.split("x", 3);
        programme = Programme.of(
                Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), normalisation);
    }

    /// Normalises, aggregates and ranks every area of every month.
    @Benchmark
    public void rank(Blackhole hole) {
        for (int month = 0; month < programme.months(); month++) {
            var lens = Ranking.of(programme.at(month)).lens();
            for (int node = lens.leaves(); node <= lens.root(); node++) {
                hole.consume(lens.ranksNow(node));
            }
        }
    }
}
