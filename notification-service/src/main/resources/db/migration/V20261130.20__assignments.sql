-- Who looks after which project (督导人员, 全员分包), as the registry announced it: what inspectors see.
create table assignment_replica (
    assignment_id uuid        primary key,
    project_id    uuid        not null,
    subject       text        not null,
    begins_at     timestamptz not null,
    ends_at       timestamptz not null,
    version       bigint      not null
);
comment on table assignment_replica is 'One that was annulled ends when it begins';
comment on column assignment_replica.version is 'Of the project in the registry';
create index assignment_replica_subject on assignment_replica (subject, project_id);
