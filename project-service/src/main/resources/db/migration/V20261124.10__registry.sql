-- An administrator may have made it already: no reason to warn.
set local client_min_messages = warning;
create extension if not exists pg_trgm;

create table project (
    id               uuid           primary key,
    version          bigint         not null,
    name             text           not null,
    external_id      text           unique,
    national_code    text           unique,
    area_code        text,
    responsible_unit text,
    lead_department  text,
    total_investment numeric(18, 2),
    stage            text           not null,
    signed_on        date,
    started_on       date,
    registered_at    timestamptz    not null,
    details          jsonb          not null,
    stage_changes    jsonb          not null
);
comment on column project.total_investment is '万元';

create index project_registered_at on project (registered_at, id);
create index project_name on project (name, id);
create index project_total_investment on project (coalesce(total_investment, -1), id);
create index project_area_registered_at on project (area_code, registered_at, id);
create index project_stage_registered_at on project (stage, registered_at, id);
create index project_responsible_unit on project (responsible_unit);
create index project_lead_department on project (lead_department);
create index project_name_trigrams on project using gin (name gin_trgm_ops);
