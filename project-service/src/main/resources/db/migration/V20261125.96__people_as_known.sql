-- Assignments and task forces as they were known.
alter table assignment add column changed_at timestamptz;
update assignment set changed_at = coalesce(annulled_at, recorded_at);
alter table assignment alter column changed_at set not null;

create table assignment_validity (like assignment);
alter table assignment_validity
    drop column changed_at,
    add column validity_id bigint generated always as identity primary key,
    add column known_from  timestamptz not null,
    add column known_until timestamptz not null;
comment on column assignment_validity.known_until is 'Exclusive; 9999-12-31 for what is known now';

-- What was annulled stood until then; that an assignment was ended, and when it was told, is in its history only.
insert into assignment_validity overriding user value
select known.*
from assignment r
cross join lateral (
    select recorded_at as at, annulled_at as until, jsonb_build_object(
        'annulled_at', null, 'annulment_reason', null,
        'in_force', (annulled_at at time zone 'Asia/Shanghai')::date
            between starts_on and coalesce(ends_on, 'infinity')) as otherwise
    where annulled_at > recorded_at
    union all
    select changed_at, '9999-12-31T00:00:00Z', '{}'
) step,
jsonb_populate_record(null::assignment_validity, to_jsonb(r) || otherwise || jsonb_build_object(
    'validity_id', 0, 'known_from', at, 'known_until', until)) known;

create trigger keep_validity after insert or update on assignment
    for each row execute function keep_validity('{}');

create unique index assignment_validity_assignment on assignment_validity (id, known_until);
create index assignment_validity_known on assignment_validity (known_until, known_from, project_id);
create index assignment_validity_project on assignment_validity (project_id, starts_on, id) where annulled_at is null;
create index assignment_validity_starts_on on assignment_validity (starts_on, id) where annulled_at is null;
create index assignment_validity_subject on assignment_validity (subject, starts_on, id) where annulled_at is null;
create index assignment_validity_unit on assignment_validity (unit, starts_on, id) where annulled_at is null;
create index assignment_validity_role on assignment_validity (role, starts_on, id) where annulled_at is null;
create index assignment_validity_ends_on on assignment_validity (coalesce(ends_on, date '9999-12-31'), id)
    where annulled_at is null;
create index assignment_validity_recorded_at on assignment_validity (recorded_at, id) where annulled_at is null;
create index assignment_validity_by_subject on assignment_validity (subject, id) where annulled_at is null;
create index assignment_validity_by_name on assignment_validity (name, id) where annulled_at is null;
-- Lists no longer look here.
drop index assignment_starts_on, assignment_subject, assignment_unit, assignment_role, assignment_by_ends_on,
    assignment_by_recorded_at, assignment_by_subject, assignment_by_name;

alter table task_force add column changed_at timestamptz;
update task_force set changed_at = recorded_at;
alter table task_force alter column changed_at set not null;

create table task_force_validity (like task_force);
alter table task_force_validity
    drop column changed_at,
    add column validity_id bigint generated always as identity primary key,
    add column known_from  timestamptz not null,
    add column known_until timestamptz not null;
comment on column task_force_validity.known_until is 'Exclusive; 9999-12-31 for what is known now';

insert into task_force_validity overriding user value
select known.*
from task_force r, jsonb_populate_record(null::task_force_validity, to_jsonb(r) || jsonb_build_object(
    'validity_id', 0, 'known_from', r.recorded_at, 'known_until', '9999-12-31T00:00:00Z')) known;

create trigger keep_validity after insert or update on task_force
    for each row execute function keep_validity('{}');

create unique index task_force_validity_force on task_force_validity (id, known_until);
create unique index task_force_validity_project on task_force_validity (project_id, known_until);
