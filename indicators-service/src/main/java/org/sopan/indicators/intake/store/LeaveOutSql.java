package org.sopan.indicators.intake.store;

import org.sopan.indicators.intake.Strategy;

/// The statement that takes rows out of staging by whether their figure stands.
///
/// Figures that are there are locked in key order, as they are written, and seen as they are once they are locked: what
/// stands goes on standing, and what was withdrawn is not reported again by another, until the end of the transaction.
final class LeaveOutSql {

    private LeaveOutSql() {}

    /// Parameters: submission, submission, rows that are told. Rows: how many were left out, how many others meet a
    /// withdrawn figure, and number, line and figure of a row that was left out, null where none was.
    static String of(Strategy strategy) {
        return """
                with met as materialized (
                  select o.indicator, o.area, o.period, o.dataset, o.status <> 'withdrawn' as stands
                  from staged_figure s join observation o
                    on (o.indicator, o.area, o.period, o.dataset) = (s.indicator, s.area, s.period, s.dataset)
                  where s.submission = ? order by o.indicator, o.area, o.period, o.dataset for no key update of o
                ), left_out as (
                  delete from staged_figure s where s.submission = ? and %s (
                    select from met m where m.stands
                      and (m.indicator, m.area, m.period, m.dataset) = (s.indicator, s.area, s.period, s.dataset))
                  returning s.row_no, s.line, s.indicator || ':' || s.area || ':' || s.period || ':' || s.dataset as figure
                ), counted as (
                  select (select count(*) from left_out) as rows, (select count(*) from met where not stands) as withdrawn
                )
                select c.rows, c.withdrawn, l.row_no, l.line, l.figure from counted c
                left join (select * from left_out order by row_no limit ?) l on true order by l.row_no""".formatted(strategy == Strategy.ADD ? "exists" : "not exists");
    }
}
