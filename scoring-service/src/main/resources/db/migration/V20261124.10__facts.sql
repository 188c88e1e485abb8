-- What the events of the other services told, newest state per aggregate. Events of different aggregates come in any
-- order (a letter before its issue), so nothing here refers to anything else.

create table project_fact (
    project_id            uuid           primary key,
    name                  text           not null,
    area_code             text,
    responsible_unit      text,
    lead_department       text,
    stage                 text           not null,
    total_investment      numeric(18, 2),
    signed_on             date,
    started_on            date,
    agreed_start_on       date,
    planned_start_on      date,
    planned_completion_on date,
    registered_at         timestamptz    not null,
    aggregate_version     bigint         not null,
    occurred_at           timestamptz    not null,
    event_id              text           not null,
    event_type            text           not null,
    event_time            timestamptz    not null
) with (fillfactor = 80);
comment on column project_fact.total_investment is '万元';

create index project_fact_registered_at on project_fact (registered_at, project_id);
create index project_fact_area on project_fact (area_code, registered_at, project_id);
create index project_fact_agreed_start on project_fact (area_code, agreed_start_on);
create index project_fact_planned_start on project_fact (area_code, planned_start_on);
create index project_fact_responsible_unit on project_fact (responsible_unit);
create index project_fact_lead_department on project_fact (lead_department);

-- Business dates are dates in China. A submission stops the clock; a return sets it going again.
create table issue_fact (
    issue_id          uuid        primary key,
    number            text        not null,
    project_id        uuid        not null,
    area_code         text,
    category          text        not null,
    severity          text        not null,
    status            text        not null,
    level             text        not null,
    cycle             integer     not null,
    responsible_unit  text,
    due_on            date,
    raised_on         date        not null,
    raised_at         timestamptz not null,
    submitted_at      timestamptz,
    closed_at         timestamptz,
    recurrence        integer     not null,
    aggregate_version bigint      not null,
    occurred_at       timestamptz not null,
    event_id          text        not null,
    event_type        text        not null,
    event_time        timestamptz not null,
    closed_on         date generated always as (
        case when status = 'CLOSED' then (closed_at at time zone 'Asia/Shanghai')::date end) stored,
    stopped_on        date generated always as (
        case when status in ('SUBMITTED', 'CLOSED')
             then (coalesce(submitted_at, closed_at) at time zone 'Asia/Shanghai')::date end) stored
) with (fillfactor = 80);
comment on column issue_fact.closed_on is 'Day of closing; null while it is open';
comment on column issue_fact.stopped_on is 'Day on which the overdue clock stopped; null while it runs';

create index issue_fact_raised_at on issue_fact (raised_at, issue_id);
create index issue_fact_area on issue_fact (area_code, raised_at, issue_id);
create index issue_fact_area_due on issue_fact (area_code, due_on);
create index issue_fact_due on issue_fact (due_on);
create index issue_fact_project on issue_fact (project_id, raised_at, issue_id);
create index issue_fact_without_area on issue_fact (project_id) where area_code is null;
create index issue_fact_responsible_unit on issue_fact (responsible_unit, raised_at, issue_id);

create table letter_fact (
    letter_id         uuid        primary key,
    kind              text        not null,
    state             text        not null,
    number            text,
    issue_id          uuid        not null,
    issue_number      text,
    project_id        uuid        not null,
    area_code         text,
    recipient_unit    text        not null,
    level             text        not null,
    cycle             integer     not null,
    reply_due_on      date,
    issued_at         timestamptz,
    delivered_at      timestamptz,
    replied_at        timestamptz,
    accepted_at       timestamptz,
    revoked_at        timestamptz,
    aggregate_version bigint      not null,
    occurred_at       timestamptz not null,
    event_id          text        not null,
    event_type        text        not null,
    event_time        timestamptz not null,
    delivered_on      date generated always as ((delivered_at at time zone 'Asia/Shanghai')::date) stored,
    replied_on        date generated always as ((replied_at at time zone 'Asia/Shanghai')::date) stored
) with (fillfactor = 80);

create index letter_fact_occurred_at on letter_fact (occurred_at, letter_id);
create index letter_fact_area on letter_fact (area_code, letter_id);
create index letter_fact_area_delivered on letter_fact (area_code, delivered_on);
create index letter_fact_area_reply_due on letter_fact (area_code, reply_due_on);
create index letter_fact_delivered on letter_fact (delivered_on);
create index letter_fact_reply_due on letter_fact (reply_due_on);
create index letter_fact_project on letter_fact (project_id, letter_id);
create index letter_fact_without_area on letter_fact (project_id) where area_code is null;
create index letter_fact_recipient_unit on letter_fact (recipient_unit, letter_id);

-- The area that an issue or a letter counts for: its own, else that of its project, as far as that is known by now.
-- Two arms, so that the planner can take a condition on the area to the index of each.
create view located_issue as
select i.*, i.area_code as area
from issue_fact i
where i.area_code is not null
union all
select i.*, p.area_code
from issue_fact i
left join project_fact p on p.project_id = i.project_id
where i.area_code is null;

create view located_letter as
select l.*, l.area_code as area
from letter_fact l
where l.area_code is not null
union all
select l.*, p.area_code
from letter_fact l
left join project_fact p on p.project_id = l.project_id
where l.area_code is null;
