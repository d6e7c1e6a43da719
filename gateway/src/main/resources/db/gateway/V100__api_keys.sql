create table api_key (
    id          text        not null,
    prefix      text        not null,
    hash        bytea       not null,
    name        text        not null,
    scopes      text[]      not null,
    areas       text[]      not null,
    provider    text,
    created_at  timestamptz not null,
    created_by  text        not null,
    expires_at  timestamptz,
    revoked_at  timestamptz,
    revoked_by  text,
    constraint api_key_pk primary key (id),
    constraint api_key_prefix_unique unique (prefix),
    constraint api_key_hash_is_sha256 check (octet_length(hash) = 32),
    constraint api_key_name_length check (char_length(name) between 1 and 100),
    constraint api_key_has_scopes check (cardinality(scopes) between 1 and 50),
    constraint api_key_areas_bound check (cardinality(areas) <= 1000),
    constraint api_key_revoked_by_someone check ((revoked_at is null) = (revoked_by is null))
);

comment on table api_key is 'API keys without their secrets: found by prefix, proved by the SHA-256 of the whole key. Rows are never deleted, so that an id in a log can always be explained.';
comment on column api_key.areas is 'LGD codes the key reaches, each with all below it; empty means all of India.';
comment on column api_key.provider is 'The provider whose figures the key may write; null means none.';
