-- The first answer as it went out: its headers, and its body byte for byte. The principal is subject, role, unit and area,
-- so keys from before are nobody's. The columns location and body are for a replica of the version before, while there is one.
alter table idempotency_key
    add column headers jsonb,
    add column content bytea,
    alter column body drop not null;
comment on column idempotency_key.principal is 'Subject, role, unit and area, as a JSON array';
comment on column idempotency_key.content is 'The body as it went out; null where the answer had none';

-- What cursors are signed with: one row, made by whichever replica comes first.
create table cursor_key (
    single  boolean     primary key default true check (single),
    secret  bytea       not null,
    made_at timestamptz not null default now()
);
