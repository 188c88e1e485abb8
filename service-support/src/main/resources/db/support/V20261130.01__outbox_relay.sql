-- Which session leads the outbox relay, and its last sign of life. One row; the lead itself is an advisory lock.
create table outbox_relay (
    only_row    boolean     primary key default true check (only_row),
    backend_pid integer     not null,
    renewed_at  timestamptz not null
) with (fillfactor = 10);
comment on column outbox_relay.backend_pid is 'The leading session; a follower ends it when renewed_at stands still';
