-- Append-only: a correction is a row of its own that closes the one it corrects.
create table progress_report (
    id                       uuid           primary key,
    version                  bigint         not null,
    project_id               uuid           not null references project,
    year                     integer        not null,
    month                    integer        not null check (month between 1 and 12),
    year_to_date_investment  numeric(18, 2) not null,
    cumulative_investment    numeric(18, 2) not null,
    physical_progress        numeric(5, 2)  not null,
    entered_in_statistics_on date,
    narrative                text,
    problems                 varchar[]      not null,
    flags                    jsonb          not null,
    corrects                 uuid           references progress_report,
    reason                   text,
    recorded_at              timestamptz    not null,
    superseded_at            timestamptz,
    superseded_by            uuid           references progress_report deferrable initially deferred
);
comment on column progress_report.year_to_date_investment is '万元';
comment on column progress_report.cumulative_investment is '万元';

create unique index progress_report_effective on progress_report (project_id, year, month) where superseded_at is null;
create index progress_report_project on progress_report (project_id, (year * 100 + month), id);
-- The last report of each project in a year, as it was known on a day.
create index progress_report_year on progress_report (year, project_id, month desc, recorded_at);

create table progress_light (
    id              uuid        primary key,
    project_id      uuid        not null references project,
    light           text        not null,
    previous        text,
    reasons         jsonb       not null,
    month           text,
    points_behind   numeric(18, 4),
    missing_reports integer     not null,
    recorded_at     timestamptz not null,
    superseded_at   timestamptz
);
create unique index progress_light_current on progress_light (project_id) where superseded_at is null;
create index progress_light_project on progress_light (project_id, recorded_at, id);
create index progress_light_time on progress_light (recorded_at, superseded_at);

-- Projects whose light time alone can change, and the day from which to look at them again.
create table progress_watch (
    project_id uuid primary key references project,
    due_on     date not null
);
create index progress_watch_due on progress_watch (due_on, project_id);
