create table recipient (
    id         uuid        primary key,
    version    bigint      not null,
    unit       text        not null unique,
    name       text        not null,
    email      text        not null,
    updated_at timestamptz not null
);

create index recipient_name on recipient (name, id);
create index recipient_name_trigrams on recipient using gin (name gin_trgm_ops);
