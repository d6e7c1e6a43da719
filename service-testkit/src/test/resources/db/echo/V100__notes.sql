create table note (
    id bigint generated always as identity constraint note_id primary key,
    name text not null,
    size int not null constraint note_size_is_positive check (size > 0),
    constraint note_name_is_free unique (name) deferrable initially deferred
);
comment on table note is 'What the echo service of the test kit keeps; the unique name is checked at commit.';
