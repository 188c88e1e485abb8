-- Tables of service-support, the same in every service's database.

-- The shape of Debezium's outbox event router, plus seq. Rows live for milliseconds.
create table outbox (
    seq           bigint generated always as identity primary key,
    id            uuid        not null,
    aggregatetype text        not null,
    aggregateid   text        not null,
    type          text        not null,
    payload       text        not null,
    occurred_at   timestamptz not null,
    created_at    timestamptz not null default now()
) with (
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 2000,
    autovacuum_vacuum_insert_scale_factor = 0,
    autovacuum_vacuum_insert_threshold = 2000
);
comment on column outbox.aggregatetype is 'The topic';
comment on column outbox.aggregateid is 'The key of the record';

create table inbox (
    consumer    text        not null,
    event_id    text        not null,
    received_at timestamptz not null default now(),
    primary key (consumer, event_id)
);
create index inbox_received_at on inbox using brin (received_at);

create table inbox_version (
    consumer     text   not null,
    aggregate_id text   not null,
    version      bigint not null,
    primary key (consumer, aggregate_id)
) with (fillfactor = 80);

create table dead_letter (
    id              uuid        primary key,
    version         bigint      not null,
    channel         text        not null,
    topic           text        not null,
    topic_partition integer     not null,
    topic_offset    bigint      not null,
    record_key      text,
    event_id        text,
    source          text,
    type            text,
    subject         text,
    event_time      text,
    payload         bytea       not null,
    reason          text        not null,
    state           text        not null check (state in ('DEAD', 'PARKED', 'REPLAYED', 'DISCARDED')),
    attempts        integer     not null,
    failed_at       timestamptz not null,
    resolved_at     timestamptz,
    resolved_by     text,
    resolution      text,
    unique (channel, topic, topic_partition, topic_offset)
);
create index dead_letter_waiting on dead_letter (channel, record_key) where state in ('DEAD', 'PARKED');
create index dead_letter_failed_at on dead_letter (failed_at, id);

create table idempotency_key (
    principal    text        not null,
    key          text        not null,
    request_hash text        not null,
    status       integer     not null,
    location     text,
    body         text        not null,
    created_at   timestamptz not null default now(),
    primary key (principal, key)
);
create index idempotency_key_created_at on idempotency_key using brin (created_at);

create table change_history (
    id          uuid        primary key,
    resource    text        not null,
    resource_id uuid        not null,
    version     bigint      not null,
    at          timestamptz not null,
    who         text        not null,
    unit        text,
    role        text        not null,
    verb        text        not null,
    before      jsonb       not null,
    after       jsonb       not null
);
create index change_history_resource on change_history (resource, resource_id, version, id);
