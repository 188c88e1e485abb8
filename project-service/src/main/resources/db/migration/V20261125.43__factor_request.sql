-- What projects lack and somebody is to provide.
create table factor_request (
    id                   uuid        primary key,
    version              bigint      not null,
    project_id           uuid        not null references project,
    kind                 text        not null,
    state                text        not null,
    need_by              date        not null,
    priority             integer     not null check (priority between 1 and 5),
    department           text,
    overdue_announced_at timestamptz,
    met_on               date,
    evidence             text,
    reason               text,
    requested_at         timestamptz not null,
    details              jsonb       not null
);
comment on column factor_request.priority is '1 is the most urgent';

create index factor_request_need_by on factor_request (need_by, id);
create index factor_request_priority on factor_request (priority, id);
create index factor_request_requested_at on factor_request (requested_at, id);
create index factor_request_project on factor_request (project_id, need_by, id);
create index factor_request_state on factor_request (state, need_by, id);
create index factor_request_kind on factor_request (kind, need_by, id);
create index factor_request_department on factor_request (department, need_by, id);
-- What the timer looks for; an entry leaves as soon as its request is announced, met or cancelled.
create index factor_request_unannounced on factor_request (need_by, id)
    where state = 'OPEN' and overdue_announced_at is null;
