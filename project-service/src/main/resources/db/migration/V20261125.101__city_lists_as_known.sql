-- Sessions, programmes, tours with their entries, milestones and honours as they were known.
do $$
declare
    told record;
begin
    -- What a row keeps the moment of is undone before that moment; what else was changed is in its history only.
    for told in select * from (values
        ('session', '{}'),
        ('programme', '{}'),
        ('tour', '{}'),
        ('tour_entry', '{"withdrawn_at": {"withdrawn_at": null, "withdrawal_reason": null}}'),
        ('milestone', '{
            "achievement_recorded_at":
                {"achieved_on": null, "approximate": false, "evidence": [], "achievement_recorded_at": null},
            "annulled_at": {"annulled_at": null, "annulment_reason": null}}'),
        ('honour', '{"verified_at": {"state": "CLAIMED", "verified_at": null, "verified_by_unit": null}}')
    ) tables (name, undone) loop
        execute format('create table %I (like %I)', told.name || '_validity', told.name);
        execute format($sql$
            alter table %I
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
                select at, lead(at, 1, '9999-12-31T00:00:00Z') over (order by at) as until
                from (
                    select r.recorded_at
                    union
                    select (to_jsonb(r) ->> moment)::timestamptz from jsonb_object_keys(%3$L::jsonb) moment
                ) moments (at)
                where at is not null
            ) step
            cross join lateral (
                select coalesce(jsonb_object_agg(field.key, field.value), '{}') as otherwise
                from jsonb_each(%3$L::jsonb) moment, jsonb_each(moment.value) field
                where (to_jsonb(r) ->> moment.key)::timestamptz > step.at
            ) before,
            jsonb_populate_record(null::%2$I, to_jsonb(r) || before.otherwise || jsonb_build_object(
                'validity_id', 0, 'known_from', step.at, 'known_until', step.until)) known$sql$,
            told.name, told.name || '_validity', told.undone);
        execute format('alter table %I add column changed_at timestamptz', told.name);
        execute format('update %1$I r set changed_at = (select max(known_from) from %2$I v where v.id = r.id)',
            told.name, told.name || '_validity');
        execute format('alter table %I alter column changed_at set not null', told.name);
        execute format(
            'create trigger keep_validity after insert or update on %I for each row execute function keep_validity(%L)',
            told.name, '{}');
        execute format('create unique index %I on %I (id, known_until)',
            told.name || '_validity_of', told.name || '_validity');
    end loop;
end $$;

create index session_validity_number on session_validity (number, id);
create index session_validity_held_on on session_validity (held_on, id);
create index session_validity_quarter on session_validity (quarter, number);
create index programme_validity_year on programme_validity (year desc, code, id);
create index programme_validity_code on programme_validity (code, id);
create index programme_validity_name on programme_validity (name, id);
create index tour_validity_held_on on tour_validity (held_on, id);
create index tour_validity_kind_held_on on tour_validity (kind, held_on, id);
create index tour_entry_validity_position on tour_entry_validity (tour_id, position, id);
create index tour_entry_validity_score on tour_entry_validity (tour_id, coalesce(score, -1), id);
create index milestone_validity_project on milestone_validity (project_id);
create index honour_validity_project on honour_validity (project_id, awarded_on, id);
-- Lists no longer look here.
drop index session_held_on, session_quarter, programme_year, tour_held_on, tour_kind_held_on, tour_entry_tour_position,
    tour_entry_tour_score;

-- Since when an attachment bears something out; of those that do so already it is in the histories of what they bear
-- out only.
alter table attachment add column evidence_since timestamptz;
update attachment set evidence_since = recorded_at where evidence;
alter table attachment
    drop column evidence,
    -- What a step of a project rests on stays.
    add check (evidence_since is null or removed_at is null);
drop index attachment_of_project;
create index attachment_of_project on attachment (project_id, recorded_at, id);
