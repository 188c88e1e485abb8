create table milestone (
    id                      uuid        primary key,
    version                 bigint      not null,
    project_id              uuid        not null references project (id),
    name                    text        not null,
    code                    text,
    planned_on              date,
    achieved_on             date,
    approximate             boolean     not null,
    evidence                jsonb       not null,
    recorded_at             timestamptz not null,
    achievement_recorded_at timestamptz,
    annulled_at             timestamptz,
    annulment_reason        text,
    check ((achieved_on is null) = (achievement_recorded_at is null))
);

create unique index milestone_name on milestone (project_id, name) where annulled_at is null;
create unique index milestone_code on milestone (project_id, code) where annulled_at is null;
