package org.sopan.indicators.intake.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.sopan.indicators.intake.Remark;
import org.sopan.indicators.intake.Rule;
import org.sopan.indicators.intake.Submission;
import org.sopan.indicators.intake.Submissions;
import org.sopan.kit.jdbc.Statements;

/// Submissions and remarks in PostgreSQL.
@ApplicationScoped
class PanacheSubmissions implements Submissions, PanacheRepositoryBase<SubmissionEntity, String> {

    private final Statements statements;

    PanacheSubmissions(DataSource database) {
        this.statements = new Statements(database, "submissions not written or read");
    }

    @Override
    public void add(Submission submission, List<Remark> remarks) {
        persistAndFlush(new SubmissionEntity(submission));
        if (!remarks.isEmpty()) {
            addRemarks(submission.id(), remarks);
        }
    }

    @Override
    public Optional<Submission> find(String id) {
        return findByIdOptional(id).map(SubmissionEntity::toSubmission);
    }

    @Override
    public List<Remark> remarks(String id) {
        var sql = """
                select code, row_no, line, col, pointer, detail, found, expected, suggestion
                from submission_remark where submission = ? order by position""";
        return statements.list(sql, query -> query.setString(1, id), PanacheSubmissions::remark);
    }

    private void addRemarks(String id, List<Remark> remarks) {
        var sql = """
                insert into submission_remark (submission, position, severity, row_no, line, col, pointer, code,
                  detail, found, expected, suggestion) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
        statements.call(sql, insert -> {
            int position = 0;
            for (var remark : remarks) {
                insert.setString(1, id);
                insert.setInt(2, ++position);
                fill(insert, remark);
                insert.addBatch();
            }
            return insert.executeBatch();
        });
    }

    private static void fill(PreparedStatement insert, Remark remark) throws SQLException {
        insert.setString(3, remark.rule().refuses() ? "error" : "warning");
        insert.setInt(4, remark.row());
        insert.setInt(5, remark.line());
        insert.setObject(6, remark.column() == 0 ? null : remark.column(), Types.INTEGER);
        insert.setString(7, remark.pointer());
        insert.setString(8, remark.rule().code());
        insert.setString(9, remark.detail());
        insert.setString(10, remark.found());
        insert.setString(11, remark.expected());
        insert.setString(12, remark.suggestion());
    }

    private static Remark remark(ResultSet row) throws SQLException {
        return new Remark(
                Rule.valueOf(row.getString(1).toUpperCase(Locale.ROOT).replace('-', '_')),
                row.getInt(2),
                row.getInt(3),
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }
}
