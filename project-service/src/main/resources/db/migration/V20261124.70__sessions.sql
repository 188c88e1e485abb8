create table session (
    id          uuid        primary key,
    version     bigint      not null,
    number      integer     not null unique,
    title       text        not null,
    held_on     date        not null,
    quarter     text        not null,
    recorded_at timestamptz not null
);
create index session_held_on on session (held_on, id);
create index session_quarter on session (quarter);

-- A row is never overwritten or removed: what was wrong is withdrawn and recorded anew, so that the past can be asked.
create table participation (
    id                 uuid           primary key,
    version            bigint         not null,
    session_number     integer        not null references session (number),
    batch              text           not null check (batch in ('SIGNING', 'GROUNDBREAKING', 'COMMISSIONING')),
    project_id         uuid           not null references project (id),
    investment         numeric(18, 2),
    due_start_on       date,
    planned_start_year integer,
    recorded_at        timestamptz    not null,
    withdrawn_at       timestamptz,
    withdrawal_reason  text
);
comment on column participation.investment is '万元';

create unique index participation_once on participation (session_number, batch, project_id) where withdrawn_at is null;
create index participation_session_recorded_at on participation (session_number, recorded_at, id);
create index participation_session_investment on participation (session_number, coalesce(investment, -1), id);
create index participation_project on participation (project_id);

-- The steps of all projects as rows, for whoever counts them.
create view project_step as
select project.id                              as project_id,
       step ->> 'to'                           as stage,
       (step ->> 'on')::date                   as taken_on,
       (step ->> 'recordedAt')::timestamptz    as recorded_at
from project
cross join lateral jsonb_array_elements(project.stage_changes) as step;
