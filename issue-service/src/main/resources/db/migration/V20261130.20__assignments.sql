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
create index assignment_replica_project on assignment_replica (project_id);

alter table issue add column stated_area text;
comment on column issue.stated_area is 'Where the project lies, in the words of somebody who does not see the whole city';
-- What an inspector raised stays theirs to see.
create index issue_raised_by_subject on issue (raised_by_subject, raised_on, id);
alter table issue add column raised_by_assignment boolean not null default false;
comment on column issue.raised_by_assignment is 'By an inspector, who sees the projects that are assigned and no others';
