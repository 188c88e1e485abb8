create table attachment (
    id              uuid        primary key,
    version         bigint      not null,
    project_id      uuid        not null references project (id),
    file_id         uuid        unique references stored_file (id),
    title           text,
    name            text        not null,
    type            text        not null,
    length          bigint      not null,
    sha256          text        not null,
    evidence        boolean     not null,
    recorded_at     timestamptz not null,
    removed_at      timestamptz,
    removal_reason  text,
    check ((file_id is null) = (removed_at is not null)),
    -- What a step of a project rests on stays.
    check (not evidence or removed_at is null)
);

create index attachment_of_project on attachment (project_id, recorded_at, id) where removed_at is null;
