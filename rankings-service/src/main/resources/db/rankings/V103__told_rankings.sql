create table told_ranking (
    programme      text not null,
    method         text not null,
    measure        text not null,
    period         text not null,
    method_version integer,
    reflects       text,
    areas          text[],
    ranks          integer[],
    constraint told_ranking_key primary key (programme, method, measure, period),
    constraint told_ranking_measure check (measure in ('score', 'delta')),
    constraint told_ranking_whole check (num_nulls(method_version, reflects, areas, ranks) in (0, 4)),
    constraint told_ranking_each_has_one check (cardinality(areas) = cardinality(ranks))
);
comment on table told_ranking is 'The ranks told last of each live ranking, so that a move is told once by whichever replica sees it first, and never backwards.';
comment on column told_ranking.reflects is 'Positions of sopan.observations.v1; what has seen less is not told.';
