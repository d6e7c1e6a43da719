package org.sopan.kit.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.Violation;

/// What PostgreSQL refused, by SQLSTATE. Constraints carry names, so the rule that was broken can be named; values and
/// statements never leave the service.
final class DatabaseProblems {

    /// The pool gave up waiting; Agroal gives it no SQLSTATE, and two messages that differ in their first letter.
    private static final String POOL_IS_EMPTY = "cquisition timeout";

    /// Text or numbers that no column can hold: U+0000, too long, out of range, not a date.
    private static final Set<String> UNSTORABLE = Set.of("22001", "22003", "22007", "22008", "22021", "22P02", "22P05");

    /// Deadlock, serialization failure, lock not available, statement time-out, too many connections, disk full.
    private static final Set<String> PASSING = Set.of("40P01", "40001", "55P03", "57014", "53300", "53100", "53200");

    private DatabaseProblems() {}

    static Optional<Problem> of(SQLException refused) {
        var first = firstWithState(refused);
        var state = Objects.requireNonNullElse(first.getSQLState(), "");
        if (state.equals("23505") || state.equals("23P01")) {
            return Optional.of(broken(ErrorCode.CONFLICT, "this already exists", first));
        }
        if (state.equals("23503")) {
            return Optional.of(
                    broken(ErrorCode.CONFLICT, "what this refers to does not exist, or is still in use", first));
        }
        if (state.startsWith("23")) {
            return Optional.of(
                    broken(ErrorCode.VALIDATION_FAILED, "the content breaks a rule of what is stored", first));
        }
        if (UNSTORABLE.contains(state)) {
            return Optional.of(
                    new Problem(
                            ErrorCode.VALIDATION_FAILED,
                            "the content has a value that cannot be stored: too long, out of range, or with the character U+0000"));
        }
        if (PASSING.contains(state) || String.valueOf(refused.getMessage()).contains(POOL_IS_EMPTY)) {
            return Optional.of(new Problem(ErrorCode.BUSY, "the database is busy; nothing was written, try again")
                    .with(HttpHeaders.RETRY_AFTER, "1"));
        }
        if (state.startsWith("08") || state.startsWith("57P")) {
            return Optional.of(new Problem(ErrorCode.UPSTREAM_UNAVAILABLE, "the database cannot be reached just now")
                    .with(HttpHeaders.RETRY_AFTER, "2"));
        }
        return Optional.empty();
    }

    /// In a batch the reason is in a later exception of the same chain.
    private static SQLException firstWithState(SQLException refused) {
        for (var each : refused) {
            if (each instanceof SQLException sql && sql.getSQLState() != null) {
                return sql;
            }
        }
        return refused;
    }

    private static Problem broken(ErrorCode code, String what, SQLException refused) {
        var rule = constraint(refused);
        if (rule == null) {
            return new Problem(code, what);
        }
        var name = rule.replace('_', '-');
        return new Problem(code, what + " (" + name + ")", List.of(Violation.at("", name, what)));
    }

    private static @Nullable String constraint(SQLException refused) {
        if (refused instanceof PSQLException postgres && postgres.getServerErrorMessage() != null) {
            return postgres.getServerErrorMessage().getConstraint();
        }
        return null;
    }
}
