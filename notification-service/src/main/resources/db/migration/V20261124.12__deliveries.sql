create table delivery (
    id              uuid        primary key,
    version         bigint      not null,
    letter_id       uuid        not null references letter,
    channel         text        not null,
    address         text        not null,
    state           text        not null,
    attempts        jsonb       not null,
    round           integer     not null,
    next_attempt_at timestamptz,
    created_at      timestamptz not null
);
comment on column delivery.round is 'Attempts since it was queued or replayed';
comment on column delivery.next_attempt_at is 'When it is due; while a worker sends it, when its claim ends; null when done';

create index delivery_due on delivery (next_attempt_at, id) where state in ('PENDING', 'FAILED');
create index delivery_letter on delivery (letter_id, created_at, id);
create index delivery_created_at on delivery (created_at, id);
create index delivery_state_created_at on delivery (state, created_at, id);
