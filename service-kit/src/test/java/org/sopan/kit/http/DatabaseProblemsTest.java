package org.sopan.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopan.kit.problem.ErrorCode;

/// What the database and its pool refuse, in words for callers.
class DatabaseProblemsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sorry, acquisition timeout!",
                "Acquisition timeout while waiting for new connection",
                "Acquisition timeout on health check"
            })
    void anEmptyPoolIsBusyAndSaysWhenToTryAgain(String agroalSays) {
        var problem = DatabaseProblems.of(new SQLException(agroalSays)).orElseThrow();

        assertThat(problem.code()).isEqualTo(ErrorCode.BUSY);
        assertThat(problem.headers()).containsEntry("Retry-After", "1");
    }
}
