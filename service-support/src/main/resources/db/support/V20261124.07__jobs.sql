create table job (
    id           uuid        primary key,
    version      bigint      not null,
    kind         text        not null,
    state        text        not null check (state in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    done         bigint      not null default 0,
    total        bigint,
    errors       bigint      not null default 0,
    request      jsonb       not null,
    position     jsonb,
    result       jsonb,
    failure_zh   text,
    failure_en   text,
    file_ids     uuid[]      not null default '{}',
    subject      text        not null,
    unit         text,
    area         text,
    roles        text[]      not null,
    lease_owner  uuid,
    lease_until  timestamptz,
    attempts     integer     not null default 0,
    created_at   timestamptz not null,
    started_at   timestamptz,
    finished_at  timestamptz
);
comment on column job.position is 'Where whoever takes the job over goes on; written in the transaction of the work';
comment on column job.lease_owner is 'One taking of the job by one worker: who does not hold it can no longer write';
comment on column job.attempts is 'Takings since the last step forward';
create index job_open on job (created_at) where state in ('QUEUED', 'RUNNING');
create index job_finished on job (finished_at) where finished_at is not null;
