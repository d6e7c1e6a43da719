create table figure_segment (
    state     text    not null,
    indicator text    not null,
    dataset   text    not null,
    period    text    not null,
    part      integer not null,
    told_at   timestamptz not null,
    cells     bytea   not null,
    constraint figure_segment_key primary key (indicator, dataset, period, state)
);
comment on table figure_segment is 'The newest revision of every figure, packed: all areas of a state for one indicator, dataset and period in one row, because seventeen million rows do not load in seconds. Written by the projection of sopan.observations.v1 alone; the owner of the figures is the indicators-service.';
comment on column figure_segment.state is 'Key of the events the figures came with, so that one row is written by one partition only.';
comment on column figure_segment.part is 'Partition of sopan.observations.v1; what is forgotten together when the source comes back from a backup.';
comment on column figure_segment.told_at is 'Time of the newest event whose revisions are in the row.';
comment on column figure_segment.cells is 'Areas, exact decimal values, states, review steps and revision numbers; the layout is that of SegmentBytes.';
create index figure_segment_part on figure_segment (part);
alter table figure_segment alter column cells set storage main;
