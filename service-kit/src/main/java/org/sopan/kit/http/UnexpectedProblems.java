package org.sopan.kit.http;

import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sopan.kit.problem.Causes;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// Everything no other mapper knows: what the database refused at commit is unwrapped and named, the rest is logged
/// and answered without a word about its inside.
public class UnexpectedProblems {

    private static final Logger LOG = Logger.getLogger(UnexpectedProblems.class);

    /// Known by name, because a service without Hibernate uses this kit too.
    private static final Set<String> LOST_RACES = Set.of(
            "jakarta.persistence.OptimisticLockException",
            "org.hibernate.StaleStateException",
            "org.hibernate.StaleObjectStateException");

    private final Answers answers;

    UnexpectedProblems(Answers answers) {
        this.answers = answers;
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable thrown) {
        return answers.to(known(thrown).orElseGet(() -> {
            LOG.errorf(thrown, "%s ended unexpectedly", answers.request());
            return unexpected(answers.trace());
        }));
    }

    static Problem unexpected(RequestTrace trace) {
        return new Problem(
                ErrorCode.INTERNAL_ERROR,
                "the request could not be served; it is logged under request id " + trace.requestId());
    }

    private Optional<Problem> known(Throwable thrown) {
        return Causes.find(thrown, Problem.class)
                .or(() -> Causes.find(thrown, SQLException.class).flatMap(this::ofDatabase))
                .or(() -> lostRace(thrown));
    }

    private Optional<Problem> ofDatabase(SQLException refused) {
        var problem = DatabaseProblems.of(refused);
        problem.filter(found -> found.code().status() >= 500)
                .ifPresent(found -> LOG.warnf("%s: the database said %s", answers.request(), refused));
        return problem;
    }

    private static Optional<Problem> lostRace(Throwable thrown) {
        return Causes.all(thrown)
                .filter(each -> LOST_RACES.contains(each.getClass().getName()))
                .findFirst()
                .map(each -> new Problem(
                        ErrorCode.CONFLICT, "somebody else changed the same thing meanwhile; read it again and retry"));
    }
}
