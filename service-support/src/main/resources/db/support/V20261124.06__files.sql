-- Files in the database: what is evidence of a change commits, is backed up and comes back with it.
create table stored_file (
    id         uuid        primary key,
    name       text        not null,
    type       text        not null,
    length     bigint      not null,
    sha256     text        not null,
    stored_at  timestamptz not null,
    stored_by  text        not null
);

-- In pieces, so that neither the service nor the database ever holds a file whole.
create table stored_file_chunk (
    file_id  uuid    not null references stored_file on delete cascade,
    position integer not null,
    bytes    bytea   not null,
    primary key (file_id, position)
);
-- Pictures and office documents are compressed already.
alter table stored_file_chunk alter column bytes set storage external;
