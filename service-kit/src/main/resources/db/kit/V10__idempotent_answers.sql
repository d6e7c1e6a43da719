create table idempotent_answer (
    subject text not null,
    method text not null,
    path text not null,
    word text not null,
    request bytea not null,
    status int not null,
    headers jsonb not null,
    body bytea not null,
    stored_at timestamptz not null default now(),
    constraint idempotent_answer_id primary key (subject, method, path, word),
    constraint idempotent_answer_request_is_sha256 check (length(request) = 32),
    constraint idempotent_answer_status_is_kept check (status between 200 and 299 or status in (400, 422)),
    constraint idempotent_answer_word_is_short check (length(word) between 1 and 128)
);
create index idempotent_answer_by_age on idempotent_answer (stored_at);
comment on table idempotent_answer is
    'Answers to requests that carried an Idempotency-Key, stored in the transaction of their effect and given again byte for byte; kept seven days.';
comment on column idempotent_answer.word is 'What the caller sent as Idempotency-Key, without quotes.';
comment on column idempotent_answer.request is 'SHA-256 over query, media type and body: a repetition must be the same.';
