-- What was known when: a table's rows as they were known stand beside it in <table>_validity, which this function writes
-- (docs/adr/0011). The table has changed_at; its columns are copied by name.
create function keep_validity() returns trigger language plpgsql as $$
declare
    unlisted constant text[] := tg_argv[0]::text[];
    forever  constant timestamptz := '9999-12-31T00:00:00Z';
    known    jsonb := to_jsonb(new);
begin
    if tg_op = 'UPDATE' then
        if known - unlisted = to_jsonb(old) - unlisted then
            return null;
        end if;
        -- Twice in one transaction is once known.
        execute format('delete from %I where id = $1 and known_until = $2 and known_from >= $3',
            tg_table_name || '_validity') using new.id, forever, new.changed_at;
        execute format('update %I set known_until = $3 where id = $1 and known_until = $2',
            tg_table_name || '_validity') using new.id, forever, new.changed_at;
    end if;
    execute format(
        'insert into %1$I overriding user value select known_now.* from jsonb_populate_record(null::%1$I, $1) known_now',
        tg_table_name || '_validity')
        using known || jsonb_build_object('validity_id', 0, 'known_from', new.changed_at, 'known_until', forever);
    return null;
end $$;
comment on function keep_validity() is 'Its argument names the columns whose change alone is not known otherwise';

alter table pipeline_entry
    add column withdrawn_at      timestamptz,
    add column withdrawal_reason text;
alter table pipeline_entry drop constraint pipeline_entry_once;
create unique index pipeline_entry_once on pipeline_entry (project_id) where withdrawn_at is null;

create table pipeline_entry_validity (like pipeline_entry);
alter table pipeline_entry_validity
    drop column changed_at,
    drop column stale_check_at,
    drop column screenings,
    drop column adjustments,
    add column validity_id bigint generated always as identity primary key,
    add column known_from  timestamptz not null,
    add column known_until timestamptz not null;
comment on column pipeline_entry_validity.known_until is 'Exclusive; 9999-12-31 for what is known now';

insert into pipeline_entry_validity overriding user value
select known.*
from pipeline_entry e, jsonb_populate_record(null::pipeline_entry_validity, to_jsonb(e) || jsonb_build_object(
    'validity_id', 0, 'known_from', e.recorded_at, 'known_until', '9999-12-31T00:00:00Z')) known;

create trigger keep_validity after insert or update on pipeline_entry
    for each row execute function keep_validity('{stale_check_at}');

create unique index pipeline_entry_validity_entry on pipeline_entry_validity (id, known_until);
create index pipeline_entry_validity_project on pipeline_entry_validity (project_id, known_until);
create index pipeline_entry_validity_known on pipeline_entry_validity (known_until, known_from, project_id);
create index pipeline_entry_validity_entered_on on pipeline_entry_validity (entered_on, id);
create index pipeline_entry_validity_verified_at on pipeline_entry_validity (last_verified_at, id);
create index pipeline_entry_validity_direction on pipeline_entry_validity (direction, entered_on, id);
create index pipeline_entry_validity_screening on pipeline_entry_validity (screening_result, entered_on, id);
create index pipeline_entry_validity_year on pipeline_entry_validity (entered_year);
-- Lists no longer look here.
drop index pipeline_entry_entered_on, pipeline_entry_verified_at, pipeline_entry_direction, pipeline_entry_year;

-- A candidacy is never overwritten: what a review came to is the next row.
alter table pipeline_candidacy
    add column superseded_at     timestamptz,
    add column withdrawal_reason text,
    drop constraint pipeline_candidacy_once_a_year;
create unique index pipeline_candidacy_standing on pipeline_candidacy (entry_id, year) where superseded_at is null;
create index pipeline_candidacy_entry on pipeline_candidacy (entry_id, year, recorded_at);

-- What was reviewed stood as PENDING before; of several reviews only the last is known here.
insert into pipeline_candidacy (id, entry_id, year, result, recorded_at, superseded_at)
select gen_random_uuid(), entry_id, year, 'PENDING', recorded_at, reviewed_at
from pipeline_candidacy where reviewed_at is not null;
update pipeline_candidacy set recorded_at = reviewed_at where reviewed_at is not null;
alter table pipeline_candidacy drop column reviewed_at;
