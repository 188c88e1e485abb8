alter table project
    add column owner_credit_code     text,
    add column foreign_invested      boolean,
    add column government_invested   boolean     not null default false,
    add column field                 text,
    add column industry_code         text        collate "C",
    add column cluster               text,
    add column chain                 text,
    add column chain_role            text,
    add column tags                  varchar[]   not null default '{}',
    add column land_area             numeric(12, 2),
    add column main_project_id       uuid        references project,
    add column planned_start_on      date,
    add column planned_completion_on date,
    add column stage_before          text,
    add column reserved_on           date,
    add column completed_on          date,
    add column commissioned_on       date,
    add column at_capacity_on        date,
    add column library               text        not null default 'PLANNING',
    add column library_level         text        not null default 'COUNTY',
    add column library_transfers     jsonb       not null default '[]',
    add column search_text           text,
    add column stage_rank            smallint    not null generated always as (
        case stage
            when 'PLANNED' then 0 when 'RESERVED' then 1 when 'SIGNED' then 2 when 'STARTED' then 3
            when 'COMPLETED' then 4 when 'COMMISSIONED' then 5 when 'AT_CAPACITY' then 6
            when 'SUSPENDED' then 7 else 8 end) stored;

-- Whatever belongs to a project raises its version, which no index holds: such updates stay within their page.
alter table project set (fillfactor = 85);

-- What was kept before these columns were there.
update project set
    owner_credit_code = details #>> '{owner,creditCode}',
    foreign_invested = (details #>> '{owner,foreignInvested}')::boolean,
    government_invested = coalesce((details ->> 'governmentInvested')::boolean, false),
    industry_code = details ->> 'industryCode',
    cluster = details ->> 'cluster',
    chain = details ->> 'chain',
    land_area = (details ->> 'landArea')::numeric,
    main_project_id = (details ->> 'mainProjectId')::uuid,
    planned_start_on = (details ->> 'plannedStartOn')::date,
    planned_completion_on = (details ->> 'plannedCompletionOn')::date,
    library_level = case when area_code is null then 'CITY' else 'COUNTY' end,
    search_text = lower(concat_ws(e'\n', name, details #>> '{owner,name}', external_id, national_code));
alter table project
    alter column search_text set not null,
    alter column government_invested drop default,
    alter column library drop default,
    alter column library_level drop default,
    alter column library_transfers drop default;

-- The registry as it was known: one row for every time a project was known otherwise, the present one among them.
create table project_validity (like project);
alter table project_validity
    drop column stage_changes,
    drop column library_transfers,
    add column validity_id bigint generated always as identity primary key,
    add column known_from  timestamptz not null,
    add column known_until timestamptz not null;
comment on column project_validity.known_until is 'Exclusive; 9999-12-31 for what is known now';

create function keep_project_validity() returns trigger language plpgsql as $$
declare
    -- The version also rises for what belongs to a project and is dated there.
    unlisted constant text[] := '{version,changed_at,stage_changes,library_transfers}';
    forever  constant timestamptz := '9999-12-31T00:00:00Z';
    known    jsonb := to_jsonb(new);
begin
    if tg_op = 'UPDATE' then
        if known - unlisted = to_jsonb(old) - unlisted then
            return null;
        end if;
        -- Twice in one transaction is once known.
        delete from project_validity
        where id = new.id and known_until = forever and known_from >= new.changed_at;
        update project_validity set known_until = new.changed_at
        where id = new.id and known_until = forever;
    end if;
    insert into project_validity overriding user value
    select (jsonb_populate_record(null::project_validity, known || jsonb_build_object(
        'validity_id', 0, 'known_from', new.changed_at, 'known_until', forever))).*;
    return null;
end $$;

insert into project_validity overriding user value
select (jsonb_populate_record(null::project_validity, to_jsonb(p) || jsonb_build_object(
    'validity_id', 0, 'known_from', p.registered_at, 'known_until', '9999-12-31T00:00:00Z'))).*
from project p;

create trigger keep_validity after insert or update on project
    for each row execute function keep_project_validity();

create unique index project_validity_project on project_validity (id, known_until);

-- One index for each order in which lists are asked for and each thing they are narrowed by, on both tables. Where a
-- filter leaves much, the planner walks the order's index; where it leaves little, it takes the filter's and sorts.
drop index project_registered_at, project_name, project_total_investment, project_name_trigrams;
do $$
declare
    known text;
    sorts constant jsonb := '{
        "registered_at": "registered_at", "name": "name", "stage": "stage_rank",
        "area": "coalesce(area_code, '''')",
        "total_investment": "coalesce(total_investment, -1)", "land_area": "coalesce(land_area, -1)",
        "signed_on": "coalesce(signed_on, date ''1900-01-01'')",
        "started_on": "coalesce(started_on, date ''1900-01-01'')",
        "completed_on": "coalesce(completed_on, date ''1900-01-01'')",
        "commissioned_on": "coalesce(commissioned_on, date ''1900-01-01'')",
        "planned_start_on": "coalesce(planned_start_on, date ''1900-01-01'')",
        "planned_completion_on": "coalesce(planned_completion_on, date ''1900-01-01'')"}';
    equals constant text[] := 
        '{responsible_unit,lead_department,owner_credit_code,foreign_invested,government_invested,field,industry_code,cluster,chain,chain_role,main_project_id,light}';
    holds constant text[] := '{tags,programmes,participations,leaders,staff}';
    name text;
    expression text;
begin
    foreach known in array array['project', 'project_validity'] loop
        for name, expression in select * from jsonb_each_text(sorts) loop
            execute format('create index %I on %I (%s, id)', known || '_by_' || name, known, expression);
        end loop;
        foreach name in array equals loop
            execute format('create index if not exists %I on %I (%I)', known || '_' || name, known, name);
        end loop;
        foreach name in array holds loop
            execute format('create index %I on %I using gin (%I)', known || '_' || name, known, name);
        end loop;
        execute format('create index %I on %I using gin (text_grams(search_text))', known || '_text', known);
        execute format('create index %I on %I (library, library_level)', known || '_library', known);
        execute format('create index %I on %I (industry_code text_pattern_ops)', known || '_industry', known);
    end loop;
end $$;
-- Sums read nothing but these.
create index project_sums on project (stage) include (area_code, responsible_unit, lead_department, foreign_invested,
    government_invested, field, cluster, chain, chain_role, light, library, library_level, programmes, total_investment);
create index project_validity_sums on project_validity (stage) include (area_code, responsible_unit, lead_department,
    foreign_invested, government_invested, field, cluster, chain, chain_role, light, library, library_level, programmes,
    total_investment, known_from, known_until);

create index project_validity_stage on project_validity (stage, known_until);
create index project_validity_external_id on project_validity (external_id);
create index project_validity_national_code on project_validity (national_code);
