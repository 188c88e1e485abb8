create table honour (
    id               uuid        primary key,
    version          bigint      not null,
    project_id       uuid        not null references project (id),
    level            text        not null,
    title            text        not null,
    awarded_on       date        not null,
    awarded_by       text,
    state            text        not null check (state in ('CLAIMED', 'VERIFIED')),
    recorded_at      timestamptz not null,
    verified_at      timestamptz,
    verified_by_unit text
);
create unique index honour_once on honour (project_id, level, title, awarded_on);
create index honour_level_verified on honour (level, verified_at) where verified_at is not null;
