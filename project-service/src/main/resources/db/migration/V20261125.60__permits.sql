create table permit (
    id                    uuid        primary key,
    version               bigint      not null,
    project_id            uuid        not null references project (id),
    type                  text        not null,
    authority             text,
    applied_on            date        not null,
    promised_working_days integer     check (promised_working_days > 0),
    due_on                date,
    provisional           boolean     not null,
    recorded_at           timestamptz not null,
    outcome               text        check (outcome in ('ISSUED', 'REJECTED', 'WITHDRAWN')),
    decided_on            date        check (decided_on >= applied_on),
    decision_recorded_at  timestamptz,
    number                text,
    reason                text,
    elapsed_days          integer,
    elapsed_working_days  integer,
    annulled_at           timestamptz,
    annulment_reason      text,
    check (num_nonnulls(outcome, decided_on, decision_recorded_at, elapsed_days, elapsed_working_days) in (0, 5)),
    check ((promised_working_days is null) = (due_on is null))
);
comment on table permit is
    'As known at an instant: recorded before it, not annulled before it, and decided only if the decision was recorded before it';
comment on column permit.due_on is 'Last day of the promise: decided within it when decided_on <= due_on';

create index permit_of_project on permit (project_id, applied_on, id);
create unique index permit_number on permit (project_id, type, number) where annulled_at is null;
create index permit_applied_on on permit (applied_on, id);
create index permit_type_applied_on on permit (type, applied_on, id);
create index permit_authority_applied_on on permit (authority, applied_on, id);
create index permit_decided_on on permit (decided_on, id) where outcome is not null;
create index permit_open_due_on on permit (due_on, id) where outcome is null;
-- Statistics of what was issued read the index alone.
create index permit_issued on permit (type, decided_on)
    include (project_id, promised_working_days, due_on, elapsed_days, elapsed_working_days, decision_recorded_at, annulled_at)
    where outcome = 'ISSUED';
