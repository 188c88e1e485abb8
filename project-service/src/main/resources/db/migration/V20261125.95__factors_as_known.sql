-- Factor requests as they were known.
alter table factor_request add column changed_at timestamptz;

create table factor_request_validity (like factor_request);
alter table factor_request_validity
    drop column changed_at,
    add column validity_id bigint generated always as identity primary key,
    add column known_from  timestamptz not null,
    add column known_until timestamptz not null;
comment on column factor_request_validity.known_until is 'Exclusive; 9999-12-31 for what is known now';

-- Nobody told that a request was met before it was, nor before it was announced as overdue; when it was told, and when
-- it was changed or cancelled, is in its history only.
with dated as (
    select id, overdue_announced_at, case when state = 'MET' then
        greatest(requested_at, overdue_announced_at, met_on::timestamp at time zone 'Asia/Shanghai') end as met_at
    from factor_request
), told as (
    select id, requested_at as at from factor_request
    union
    select id, overdue_announced_at from dated where overdue_announced_at is not null
    union
    select id, met_at from dated where met_at is not null
), step as (
    select id, at, lead(at, 1, '9999-12-31T00:00:00Z') over (partition by id order by at) as until from told
)
insert into factor_request_validity overriding user value
select known.*
from step
join dated using (id)
join factor_request r using (id),
jsonb_populate_record(null::factor_request_validity, to_jsonb(r)
    || case when at < dated.overdue_announced_at then '{"overdue_announced_at": null}' else '{}' end::jsonb
    || case when at < met_at then '{"state": "OPEN", "met_on": null, "evidence": null}' else '{}' end::jsonb
    || jsonb_build_object('validity_id', 0, 'known_from', at, 'known_until', until)) known;

update factor_request r set changed_at = (select max(known_from) from factor_request_validity v where v.id = r.id);
alter table factor_request alter column changed_at set not null;

create trigger keep_validity after insert or update on factor_request
    for each row execute function keep_validity('{}');

create unique index factor_request_validity_request on factor_request_validity (id, known_until);
create index factor_request_validity_known on factor_request_validity (known_until, known_from, project_id);
create index factor_request_validity_need_by on factor_request_validity (need_by, id);
create index factor_request_validity_priority on factor_request_validity (priority, id);
create index factor_request_validity_requested_at on factor_request_validity (requested_at, id);
create index factor_request_validity_met_on on factor_request_validity (coalesce(met_on, date '1900-01-01'), id);
create index factor_request_validity_by_department on factor_request_validity (coalesce(department, ''), id);
create index factor_request_validity_project on factor_request_validity (project_id, need_by, id);
create index factor_request_validity_state on factor_request_validity (state, need_by, id);
create index factor_request_validity_kind on factor_request_validity (kind, need_by, id);
create index factor_request_validity_department on factor_request_validity (department, need_by, id);
-- Lists no longer look here.
drop index factor_request_need_by, factor_request_priority, factor_request_requested_at, factor_request_state,
    factor_request_kind, factor_request_department, factor_request_by_met_on, factor_request_by_department;
