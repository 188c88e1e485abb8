-- An administrator may have made it already: no reason to warn.
set local client_min_messages = warning;
create extension if not exists pg_trgm;

-- The row's lock is held until the transaction ends: a number that is rolled back is given to the next.
create table issue_counter (
    year integer primary key,
    last integer not null
);

create table issue (
    id                 uuid        primary key,
    version            bigint      not null,
    number             text        not null unique,
    ordinal            bigint      not null,
    project_id         uuid        not null,
    project_name       text,
    project_confirmed  boolean     not null,
    area_code          text,
    filed_under        text,
    category           text        not null,
    severity           text        not null,
    severity_rank      integer     not null,
    source             text        not null,
    description        text        not null,
    status             text        not null,
    level              text        not null,
    cycle              integer     not null,
    recurrence         integer     not null,
    responsible_unit   text,
    responsible_person text,
    lead_leader        text,
    measures           text,
    due_on             date,
    raised_on          date        not null,
    raised_at          timestamptz not null,
    raised_by_subject  text        not null,
    raised_by_unit     text,
    submission         jsonb,
    last_return        jsonb,
    closing            jsonb
) with (fillfactor = 90);
comment on column issue.ordinal is 'The number as one integer: year * 1 000 000 + sequence';
comment on column issue.filed_under is 'The area code; until it is known, unit:<unit that raised the issue>';
comment on column issue.severity_rank is '0 NORMAL, 1 MAJOR, 2 CRITICAL';

create index issue_raised_on on issue (raised_on, id);
create index issue_due_on on issue (coalesce(due_on, date '9999-12-31'), id);
create index issue_due_between on issue (due_on) where due_on is not null;
create index issue_ordinal on issue (ordinal, id);
create index issue_severity_rank on issue (severity_rank, id);
create index issue_filed_under on issue (filed_under, raised_on, id);
create index issue_area on issue (area_code, raised_on, id);
create index issue_status on issue (status, raised_on, id);
create index issue_level on issue (level, raised_on, id);
create index issue_category on issue (category, raised_on, id);
create index issue_severity on issue (severity, raised_on, id);
create index issue_project on issue (project_id, raised_on, id);
create index issue_responsible_unit on issue (responsible_unit, raised_on, id);
create index issue_raised_by_unit on issue (raised_by_unit, raised_on, id);
create index issue_unconfirmed on issue (raised_on, id) where not project_confirmed;
create index issue_without_area on issue (project_id) where area_code is null;
create index issue_description_trigrams on issue using gin (description gin_trgm_ops);
create index issue_project_name_trigrams on issue using gin (project_name gin_trgm_ops);

create table escalation (
    id                  uuid        primary key,
    issue_id            uuid        not null references issue,
    level               text        not null,
    cycle               integer     not null,
    reason              text        not null,
    reply_due_on        date        not null,
    approved_by_subject text        not null,
    approved_by_unit    text,
    escalated_at        timestamptz not null,
    unique (issue_id, level, cycle)
);
