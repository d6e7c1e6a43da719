package org.sopan.indicators.resolution.store;

/// The statements of rows that wait.
final class HeldRowsSql {

    /// Parameters: question, the newer push, when it came, and the parts of its figures as five arrays.
    static final String SUPERSEDE = """
            with newer as (select ?::text as question, ?::text as submission, ?::timestamptz as came_at),
            told as (
              select distinct * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as t (name, indicator, element, period, dataset)
            ), gone as (
              delete from held_row h using newer n, told t
              where h.question = n.question and h.submission <> n.submission and h.came_at <= n.came_at
                and (h.name, h.indicator, h.element, h.period, h.dataset)
                  = (t.name, t.indicator, t.element, t.period, t.dataset)
              returning h.question, h.submission
            ), counted as (select question, submission, count(*)::integer as gone from gone group by 1, 2)
            update held_push p set waiting = p.waiting - c.gone, superseded = p.superseded + c.gone
            from counted c where (p.question, p.submission) = (c.question, c.submission)""";

    /// Parameters: question, submission, provider, subject, when it came, areas, manner, numbers of the rows,
    /// the rows, and the parts of their figures as five arrays.
    static final String ADD = """
            with push as (
              select ?::text as question, ?::text as submission, ?::text as provider, ?::text as subject,
                     ?::timestamptz as came_at, ?::text[] as areas, ?::jsonb as manner
            ), kept as (
              insert into held_row (question, submission, row_no, provider, subject, came_at, cells, name, indicator,
                element, period, dataset)
              select p.question, p.submission, r.row_no, p.provider, p.subject, p.came_at, r.cells, r.name, r.indicator,
                r.element, r.period, r.dataset
              from push p, unnest(?::integer[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as r (row_no, cells, name, indicator, element, period, dataset)
              where not exists (
                select from held_row h where h.question = p.question and h.came_at > p.came_at
                  and (h.name, h.indicator, h.element, h.period, h.dataset)
                    = (r.name, r.indicator, r.element, r.period, r.dataset))
              returning row_no
            ), noted as (
              insert into held_push (question, submission, provider, subject, areas, manner, came_at, waiting)
              select p.question, p.submission, p.provider, p.subject, p.areas, p.manner, p.came_at, k.rows
              from push p, (select count(*)::integer as rows from kept) k where k.rows > 0
            )
            select row_no from kept""";

    static final String WAITING = """
            select p.submission, p.provider, p.subject, p.areas, p.manner::text, p.came_at, p.waiting,
                   exists (select from taken_back t where t.submission = p.submission)
            from held_push p where p.question = ? and p.waiting > 0 order by p.came_at, p.submission for update of p""";

    /// Parameters: question, submission, the submission that was made.
    static final String HAND_IN = """
            with push as (select ?::text as question, ?::text as submission, ?::text as handed_in),
            gone as (
              delete from held_row h using push p where (h.question, h.submission) = (p.question, p.submission))
            update held_push h set waiting = 0, handed_in = p.handed_in from push p
            where (h.question, h.submission) = (p.question, p.submission)""";

    /// Parameters: question, submission.
    static final String LET_GO_SUPERSEDED = """
            with push as (select ?::text as question, ?::text as submission),
            gone as (
              delete from held_row h using push p where (h.question, h.submission) = (p.question, p.submission))
            update held_push h set waiting = 0, superseded = h.superseded + h.waiting from push p
            where (h.question, h.submission) = (p.question, p.submission)""";

    /// Parameter: question.
    static final String FORGET = """
            with name as (select ?::text as question),
            gone as (delete from held_row h using name n where h.question = n.question)
            update held_push h set waiting = 0, forgotten = h.forgotten + h.waiting from name n
            where h.question = n.question and h.waiting > 0""";

    /// Parameter: an instant.
    static final String FORGET_BEFORE = """
            with old as (
              select question, submission from held_push where handed_in is null and came_at < ?
              order by question, submission for update
            ), gone as (
              delete from held_row h using old o where (h.question, h.submission) = (o.question, o.submission))
            delete from held_push p using old o where (p.question, p.submission) = (o.question, o.submission)""";

    /// Parameter: questions. Rows of a push that was taken back wait no longer.
    static final String TALLIES = """
            select p.question,
                   coalesce(sum(p.waiting) filter (where t.submission is null), 0),
                   sum(p.superseded) + coalesce(sum(p.waiting) filter (where t.submission is not null), 0),
                   sum(p.forgotten),
                   coalesce((array_agg(p.handed_in order by p.came_at, p.submission)
                     filter (where p.handed_in is not null))[1:1000], '{}')
            from held_push p left join taken_back t on t.submission = p.submission
            where p.question = any(?) group by p.question""";

    static final String WAITING_OF = """
            select question, waiting from held_push p where submission = ? and waiting > 0
              and not exists (select from taken_back t where t.submission = p.submission)
            order by question limit 1000""";

    private HeldRowsSql() {}
}
