create table method (
    code      text        not null,
    version   integer     not null,
    document  text        not null,
    hash      text        not null,
    stored_at timestamptz not null,
    stored_by text        not null,
    constraint method_key primary key (code, version),
    constraint method_version_positive check (version >= 1),
    constraint method_hash_sha256 check (hash ~ '^[0-9a-f]{64}$')
);
comment on table method is 'Methods: how rankings are computed. A version never changes; rows are never updated or deleted.';
comment on column method.document is 'The document in its canonical form; text and not jsonb, because the hash is of these very bytes.';
comment on column method.hash is 'SHA-256 of document in UTF-8.';
