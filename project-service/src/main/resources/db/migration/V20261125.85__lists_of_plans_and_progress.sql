-- Orders in which annual plans are listed, and the key lists by which lists and figures are narrowed.
create index annual_plan_version_by_year on annual_plan_version (year, id);
create index annual_plan_version_recorded_at on annual_plan_version (recorded_at, id);
create index annual_plan_version_planned_start_on
    on annual_plan_version (coalesce(planned_start_on, date '1900-01-01'), id);
create index annual_plan_version_planned_completion_on
    on annual_plan_version (coalesce(planned_completion_on, date '1900-01-01'), id);
create index annual_plan_version_key_list on annual_plan_version (key_list, year, planned_investment, id);

-- Those that were told late are few: they have an index of their own.
alter table progress_report
    add column late boolean not null generated always as (flags @> '["LATE"]') stored;
create index progress_report_late on progress_report ((year * 100 + month), id) where late;
create index progress_report_year_to_date on progress_report (year_to_date_investment, id);
create index progress_report_physical on progress_report (physical_progress, id);
