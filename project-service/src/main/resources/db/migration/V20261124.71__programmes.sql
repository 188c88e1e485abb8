create table programme (
    id          uuid        primary key,
    version     bigint      not null,
    code        text        not null unique,
    name        text        not null,
    year        integer     not null,
    level       text        not null check (level in ('CITY', 'PROVINCE')),
    recorded_at timestamptz not null
);
create index programme_year on programme (year, id);

-- A row is never overwritten or removed: who left and comes back has a second row.
create table programme_member (
    id                  uuid        primary key,
    version             bigint      not null,
    programme_code      text        not null references programme (code),
    project_id          uuid        not null references project (id),
    added_on            date        not null,
    addition_reason     text,
    recorded_at         timestamptz not null,
    removed_on          date,
    removal_reason      text,
    removal_recorded_at timestamptz
);
create unique index programme_member_once on programme_member (programme_code, project_id)
    where removal_recorded_at is null;
create index programme_member_programme_added_on on programme_member (programme_code, added_on, id);
create index programme_member_programme_recorded_at on programme_member (programme_code, recorded_at, id);
create index programme_member_project on programme_member (project_id);
