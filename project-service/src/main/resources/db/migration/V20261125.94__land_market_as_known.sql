-- Parcels, demands and matches as they were known.
alter table parcel add column changed_at timestamptz;
alter table land_demand add column changed_at timestamptz;
alter table land_match add column changed_at timestamptz;

-- When a match was decided is kept, and with it since when its parcel and its demand are given away.
update land_match set changed_at = coalesce(decided_at, proposed_at);
update parcel l set changed_at = greatest(listed_at,
    (select decided_at from land_match m where m.parcel_id = l.id and m.state = 'ACCEPTED'));
update land_demand d set changed_at = greatest(registered_at,
    (select decided_at from land_match m where m.demand_id = d.id and m.state = 'ACCEPTED'));

-- What else became of them, and when, is in their histories only.
do $$
declare
    told record;
begin
    for told in select * from (values
        ('parcel', 'listed_at', '{"state": "AVAILABLE", "state_reason": null, "allotted_to": null}'),
        ('land_demand', 'registered_at', '{"state": "OPEN", "state_reason": null}'),
        ('land_match', 'proposed_at',
            '{"state": "PROPOSED", "reason": null, "superseded_by": null, "decided_at": null}')
    ) tables (name, since, at_first) loop
        execute format('alter table %I alter column changed_at set not null', told.name);
        execute format('create table %I (like %I)', told.name || '_validity', told.name);
        execute format($sql$
            alter table %I
                drop column changed_at,
                add column validity_id bigint generated always as identity primary key,
                add column known_from  timestamptz not null,
                add column known_until timestamptz not null$sql$, told.name || '_validity');
        execute format('comment on column %I.known_until is %L',
            told.name || '_validity', 'Exclusive; 9999-12-31 for what is known now');
        execute format($sql$
            insert into %2$I overriding user value
            select known.*
            from %1$I r
            cross join lateral (
                select %3$I as at, changed_at as until, %4$L::jsonb as otherwise where changed_at > %3$I
                union all
                select changed_at, '9999-12-31T00:00:00Z', '{}'
            ) step,
            jsonb_populate_record(null::%2$I, to_jsonb(r) || otherwise || jsonb_build_object(
                'validity_id', 0, 'known_from', at, 'known_until', until)) known$sql$,
            told.name, told.name || '_validity', told.since, told.at_first);
        execute format(
            'create trigger keep_validity after insert or update on %I for each row execute function keep_validity(%L)',
            told.name, '{}');
        execute format('create unique index %I on %I (id, known_until)',
            told.name || '_validity_' || replace(told.name, 'land_', ''), told.name || '_validity');
        execute format('create index %I on %I (known_until, known_from)',
            told.name || '_validity_known', told.name || '_validity');
    end loop;
end $$;

-- Matching looks at what is on offer now.
alter table parcel_validity
    drop column min_investment_intensity,
    drop column min_plot_ratio,
    drop column max_energy_use,
    drop column max_emissions,
    drop column industries;

create index parcel_validity_listed_at on parcel_validity (listed_at, id);
create index parcel_validity_number on parcel_validity (number, id);
create index parcel_validity_name on parcel_validity (name, id);
create index parcel_validity_size on parcel_validity (size, id);
create index parcel_validity_reserve_price on parcel_validity (coalesce(reserve_price, -1), id);
create index parcel_validity_area_listed_at on parcel_validity (area_code, listed_at, id);
create index parcel_validity_state_listed_at on parcel_validity (state, listed_at, id);
create index parcel_validity_status_listed_at on parcel_validity (status, listed_at, id);
create index parcel_validity_zoning_listed_at on parcel_validity (zoning, listed_at, id);
create index parcel_validity_owner_unit_listed_at on parcel_validity (owner_unit, listed_at, id);
create index parcel_validity_available_from on parcel_validity (available_from);
create index parcel_validity_search_text on parcel_validity using gin (text_grams(search_text));

create index land_demand_validity_registered_at on land_demand_validity (registered_at, id);
create index land_demand_validity_need_by on land_demand_validity (need_by, id);
create index land_demand_validity_priority on land_demand_validity (priority, id);
create index land_demand_validity_size_from on land_demand_validity (size_from, id);
create index land_demand_validity_state on land_demand_validity (state, registered_at, id);
create index land_demand_validity_zoning on land_demand_validity (zoning, registered_at, id);
create index land_demand_validity_project on land_demand_validity (project_id, registered_at, id);
-- A code that a demand preferred is in use.
create index land_demand_validity_preferred_areas on land_demand_validity using gin ((details -> 'preferredAreas'));

create index land_match_validity_proposed_at on land_match_validity (proposed_at, id);
create index land_match_validity_score on land_match_validity (score, id);
create index land_match_validity_state on land_match_validity (state, proposed_at, id);
create index land_match_validity_demand on land_match_validity (demand_id, proposed_at, id);
create index land_match_validity_parcel on land_match_validity (parcel_id, proposed_at, id);
create index land_match_validity_project on land_match_validity (project_id, proposed_at, id);

-- The projects of an area, as of a day.
create index project_validity_area_registered_at on project_validity (area_code, registered_at, id);
-- Lists no longer look here; matching does, in the orders of parcels.
drop index parcel_status_listed_at, parcel_zoning_listed_at, parcel_available_from, parcel_search_text;
drop index land_demand_registered_at, land_demand_need_by, land_demand_priority, land_demand_size_from,
    land_demand_state, land_demand_zoning, land_demand_preferred_areas;
drop index land_match_proposed_at, land_match_score, land_match_state;
