-- Targets as they were known, and with them what was achieved.
alter table land_target add column changed_at timestamptz;
update land_target t
set changed_at = greatest(set_at, (select max(recorded_at) from land_achievement a where a.target_id = t.id));
alter table land_target alter column changed_at set not null;

create table land_target_validity (like land_target);
alter table land_target_validity
    drop column changed_at,
    add column validity_id bigint generated always as identity primary key,
    add column known_from  timestamptz not null,
    add column known_until timestamptz not null;
comment on column land_target_validity.known_until is 'Exclusive; 9999-12-31 for what is known now';

-- What was achieved when is known from the reports; that a target itself was changed is in its history only.
with told as (
    select id as target_id, set_at as at, 0 as area, null::date as on_day from land_target
    union all
    select target_id, recorded_at, area, achieved_on from land_achievement
), reached as (
    select target_id, at, sum(area) over so_far as achieved, max(on_day) over so_far as last_achieved_on,
        lead(at, 1, '9999-12-31T00:00:00Z') over (partition by target_id order by at) as until
    from told
    window so_far as (partition by target_id order by at)
)
insert into land_target_validity overriding user value
select known.*
from reached r
join land_target t on t.id = r.target_id,
jsonb_populate_record(null::land_target_validity, to_jsonb(t) || jsonb_build_object(
    'achieved', r.achieved, 'progress', round(r.achieved / t.target, 4), 'last_achieved_on', r.last_achieved_on,
    'validity_id', 0, 'known_from', r.at, 'known_until', r.until)) known
where r.at < r.until;

create trigger keep_validity after insert or update on land_target
    for each row execute function keep_validity('{}');

create unique index land_target_validity_target on land_target_validity (id, known_until);
create index land_target_validity_known on land_target_validity (known_until, known_from);
create index land_target_validity_year on land_target_validity (year desc, area_code, id);
create index land_target_validity_area on land_target_validity (area_code, id);
create index land_target_validity_progress on land_target_validity (progress, id);
create index land_target_validity_unit on land_target_validity (unit, year);
-- Lists no longer look here.
drop index land_target_year, land_target_area, land_target_progress, land_target_unit;

-- A code that a demand prefers is in use.
create index land_demand_preferred_areas on land_demand using gin ((details -> 'preferredAreas'));
