create table survey (
    id                uuid        primary key,
    version           bigint      not null,
    project_id        uuid        references project (id),
    enterprise        text,
    area_code         text,
    unit              text,
    visited_on        date        not null,
    score             integer     not null check (score between 1 and 5),
    respondent_role   text,
    comment           text,
    recorded_at       timestamptz not null,
    withdrawn_at      timestamptz,
    withdrawal_reason text,
    check (project_id is not null or enterprise is not null)
);
create index survey_visited_on on survey (visited_on, id);
create index survey_area_visited_on on survey (area_code, visited_on, id);
create index survey_unit_visited_on on survey (unit, visited_on, id);
create index survey_score on survey (score, id);
create index survey_project on survey (project_id) where project_id is not null;
