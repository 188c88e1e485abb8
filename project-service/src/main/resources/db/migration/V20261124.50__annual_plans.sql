create table annual_plan (
    id                    uuid           primary key,
    version               bigint         not null,
    project_id            uuid           not null references project,
    year                  integer        not null,
    planned_investment    numeric(18, 2) not null,
    planned_start_on      date,
    planned_completion_on date,
    key_list              text,
    first_recorded_at     timestamptz    not null,
    recorded_at           timestamptz    not null,
    constraint annual_plan_once_a_year unique (project_id, year)
);
comment on column annual_plan.planned_investment is '万元';

-- Every version that a plan has had, and from when to when it was the one that was known.
create table annual_plan_version (
    id                    uuid           primary key,
    plan_id               uuid           not null references annual_plan,
    number                bigint         not null,
    project_id            uuid           not null references project,
    year                  integer        not null,
    planned_investment    numeric(18, 2) not null,
    planned_start_on      date,
    planned_completion_on date,
    key_list              text,
    first_recorded_at     timestamptz    not null,
    recorded_at           timestamptz    not null,
    superseded_at         timestamptz,
    constraint annual_plan_version_number unique (plan_id, number)
);
create unique index annual_plan_version_current on annual_plan_version (project_id, year) where superseded_at is null;
create index annual_plan_version_project on annual_plan_version (project_id, year, recorded_at);
create index annual_plan_version_year on annual_plan_version (year, planned_investment, id);
create index annual_plan_version_investment on annual_plan_version (planned_investment, id);

create table investment_plan (
    id              uuid        primary key,
    year            integer     not null,
    number          integer     not null,
    document_number text,
    issued_on       date        not null,
    note            text,
    issued_at       timestamptz not null,
    constraint investment_plan_number unique (year, number)
);

-- The annual plans as they stood when they were issued, with what was then known of their projects.
create table investment_plan_item (
    id                    uuid           primary key,
    plan_id               uuid           not null references investment_plan,
    project_id            uuid           not null references project,
    annual_plan_version   bigint         not null,
    project_name          text           not null,
    area_code             text,
    responsible_unit      text,
    lead_department       text,
    stage                 text           not null,
    total_investment      numeric(18, 2),
    planned_investment    numeric(18, 2) not null,
    planned_start_on      date,
    planned_completion_on date,
    key_list              text,
    constraint investment_plan_item_once unique (plan_id, project_id)
);
create index investment_plan_item_investment on investment_plan_item (plan_id, planned_investment, id);
create index investment_plan_item_name on investment_plan_item (plan_id, project_name, id);
create index investment_plan_item_area on investment_plan_item (plan_id, area_code);
