-- (function(…)).* calls the function once for each column: 48 times for each row. From a function in FROM it is once.
create or replace function keep_project_validity() returns trigger language plpgsql as $$
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
    select known_now.*
    from jsonb_populate_record(null::project_validity, known || jsonb_build_object(
        'validity_id', 0, 'known_from', new.changed_at, 'known_until', forever)) known_now;
    return null;
end $$;
