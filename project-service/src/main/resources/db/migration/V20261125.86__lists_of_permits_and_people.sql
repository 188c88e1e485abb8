-- Orders in which permits, factor requests and assignments are listed.
create index permit_by_decided_on on permit (coalesce(decided_on, date '1900-01-01'), id);
create index permit_by_due_on on permit (coalesce(due_on, date '1900-01-01'), id);
create index permit_by_elapsed_working_days on permit (coalesce(elapsed_working_days, -1), id);
create index permit_by_type on permit (type, id);

create index factor_request_by_met_on on factor_request (coalesce(met_on, date '1900-01-01'), id);
create index factor_request_by_department on factor_request (coalesce(department, ''), id);

create index assignment_by_ends_on on assignment (coalesce(ends_on, date '9999-12-31'), id) where annulled_at is null;
create index assignment_by_recorded_at on assignment (recorded_at, id) where annulled_at is null;
create index assignment_by_subject on assignment (subject, id) where annulled_at is null;
create index assignment_by_name on assignment (name, id) where annulled_at is null;
