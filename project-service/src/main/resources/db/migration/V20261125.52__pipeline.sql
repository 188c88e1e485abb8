create table pipeline_entry (
    id               uuid        primary key,
    version          bigint      not null,
    project_id       uuid        not null references project,
    direction        text        not null,
    entered_on       date        not null,
    entered_year     integer     not null,
    recorded_at      timestamptz not null,
    changed_at       timestamptz not null,
    last_verified_at timestamptz not null,
    stale_check_at   timestamptz,
    screening_result text,
    screenings       jsonb       not null,
    adjustments      jsonb       not null,
    constraint pipeline_entry_once unique (project_id)
);
comment on column pipeline_entry.stale_check_at is
    'when to see whether it is stale; null once that was announced, until it is verified again';

create index pipeline_entry_entered_on on pipeline_entry (entered_on, id);
create index pipeline_entry_verified_at on pipeline_entry (last_verified_at, id);
create index pipeline_entry_direction on pipeline_entry (direction, entered_on, id);
create index pipeline_entry_year on pipeline_entry (entered_year);
create index pipeline_entry_stale_check on pipeline_entry (stale_check_at) where stale_check_at is not null;

create table pipeline_candidacy (
    id          uuid        primary key,
    entry_id    uuid        not null references pipeline_entry,
    year        integer     not null,
    result      text        not null,
    reviewed_on date,
    recorded_at timestamptz not null,
    reviewed_at timestamptz,
    constraint pipeline_candidacy_once_a_year unique (entry_id, year)
);
create index pipeline_candidacy_year on pipeline_candidacy (year, result, entry_id);
