-- An administrator may have made it already: no reason to warn.
set local client_min_messages = warning;
create extension if not exists btree_gist;

create table assignment (
    id                uuid        primary key,
    version           bigint      not null,
    project_id        uuid        not null references project (id),
    role              text        not null
        check (role in ('CITY_LEADER', 'COUNTY_LEADER', 'SUPERVISION_STAFF', 'SERVICE_OFFICER')),
    subject           text        not null,
    name              text        not null,
    unit              text,
    starts_on         date        not null,
    ends_on           date        check (ends_on >= starts_on),
    in_force          boolean     not null,
    end_reason        text,
    recorded_at       timestamptz not null,
    annulled_at       timestamptz,
    annulment_reason  text,
    -- A person has a role on a project once at a time.
    constraint assignment_once exclude using gist (
        project_id with =, role with =, subject with =, daterange(starts_on, ends_on, '[]') with &&)
        where (annulled_at is null)
);
comment on column assignment.ends_on is 'Last day, inclusive; null for an open end';
comment on column assignment.in_force is 'Whether the project shows it as current; the timer follows the days';

create index assignment_of_project on assignment (project_id, starts_on, id) where annulled_at is null;
create index assignment_starts_on on assignment (starts_on, id) where annulled_at is null;
create index assignment_subject on assignment (subject, starts_on, id) where annulled_at is null;
create index assignment_unit on assignment (unit, starts_on, id) where annulled_at is null;
create index assignment_role on assignment (role, starts_on, id) where annulled_at is null;
-- What the timer looks for.
create index assignment_to_begin on assignment (starts_on) where not in_force and annulled_at is null;
create index assignment_to_end on assignment (ends_on) where in_force;

create table task_force (
    id            uuid        primary key,
    version       bigint      not null,
    project_id    uuid        not null unique references project (id),
    lead_unit     text        not null,
    formed_on     date        not null,
    dissolved_on  date        check (dissolved_on >= formed_on),
    members       jsonb       not null,
    recorded_at   timestamptz not null
);
