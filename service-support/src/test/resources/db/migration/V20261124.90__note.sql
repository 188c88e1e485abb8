create table note (
    id      uuid   primary key,
    version bigint not null,
    text    text   not null
);
create table note_copy (
    id       uuid    primary key,
    text     text    not null,
    effects  integer not null
);
