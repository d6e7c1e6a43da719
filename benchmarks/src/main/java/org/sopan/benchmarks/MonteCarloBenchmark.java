package org.sopan.benchmarks;

import java.util.List;
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
import org.sopan.engine.uncertainty.Robustness;
import org.sopan.engine.uncertainty.RobustnessSetup;
import org.sopan.engine.uncertainty.VaryMethod;
import org.sopan.engine.uncertainty.WeightModel;

/// How long it takes to say how sure ranks are: every draw takes new weights at every node and leaves
/// one indicator out.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xms2g", "-Xmx2g"})
public class MonteCarloBenchmark {

    /// Areas × indicators × draws.
    @Param({"112x49x10000", "7000x40x1000"})
    public String size = "";

    private Programme programme = Programme.of(1, 6, 1, "goalposts");
    private RobustnessSetup setup = RobustnessSetup.ofWeights(1, 1);

    @Setup(Level.Trial)
    public void makeUp() {
        var parts = size.split("x", 3);
        programme = Programme.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), 1, "goalposts");
        setup = new RobustnessSetup(
                Integer.parseInt(parts[2]), 7, new WeightModel.AroundNominal(0.25), List.of(), true, 10);
    }

    @Benchmark
    public Robustness draw() {
        return VaryMethod.of(programme.at(0), setup);
    }
}
