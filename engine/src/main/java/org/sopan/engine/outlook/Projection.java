package org.sopan.engine.outlook;

import java.util.Optional;
import org.sopan.engine.statistics.Distributions;
import org.sopan.engine.statistics.Regression;

/// A least-squares line through a series, drawn on to a later year.
///
/// @param expected on the line
/// @param low lower end of the prediction interval
/// @param high upper end
/// @param probabilityOfTarget that a figure of that year reaches the target, by Student's distribution with n
/// − 2 degrees of freedom
public record Projection(double expected, double low, double high, double probabilityOfTarget) {

    /// What is asked of a series.
    ///
    /// @param confidence of the interval, such as 0.9
    /// @param higherIsBetter whether the target is reached from below
    public record Question(double year, double target, boolean higherIsBetter, double confidence) {
        public Question {
            if (!(confidence > 0 && confidence < 1)) {
                throw new IllegalArgumentException("confidence: " + confidence + " is outside 0..1");
            }
        }
    }

    /// Empty for fewer than four figures: three on a line would promise a certainty that is not there.
    public static Optional<Projection> of(double[] years, double[] figures, Question question) {
        if (years.length < 4) {
            return Optional.empty();
        }
        return Regression.of(years, figures).map(line -> {
            double expected = line.at(question.year);
            double deviation = line.predictionDeviation(question.year);
            double t = Distributions.studentQuantile(0.5 + question.confidence / 2, years.length - 2.0);
            return new Projection(
                    expected,
                    expected - t * deviation,
                    expected + t * deviation,
                    probability(expected, deviation, years.length - 2, question));
        });
    }

    private static double probability(double expected, double deviation, int freedom, Question question) {
        double lead = question.higherIsBetter ? expected - question.target : question.target - expected;
        if (deviation == 0) {
            return lead >= 0 ? 1 : 0;
        }
        return Distributions.student(lead / deviation, freedom);
    }
}
