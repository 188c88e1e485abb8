-- A registry of ${projects} projects with what belongs to them, spread as in a city: few reds, many small projects, names
-- that share their words. Every tenth project has a plan of the year and reports; every fifth was known otherwise before.
insert into project (id, version, name, external_id, area_code, responsible_unit, lead_department, total_investment, stage,
    registered_at, changed_at, details, stage_changes, library_transfers, owner_credit_code, foreign_invested,
    government_invested, field, industry_code, cluster, chain, chain_role, tags, land_area, planned_start_on,
    planned_completion_on, signed_on, started_on, completed_on, commissioned_on, library, library_level, light, programmes,
    participations, leaders, staff, search_text)
select uuidv7(make_interval(secs => (n - ${projects}) * 60)), 0, name, 'bench-' || n,
    (array['411002','411003','411024','411025','411071','411081','411082'])[1 + n % 7], 'U' || n % 97, 'D' || n % 89,
    (n::bigint * 7919 % 5000000)::numeric + 100, stage,
    registered_at, registered_at,
    jsonb_build_object('name', name, 'description', repeat('建设内容', 40) || n), '[]', '[]',
    '9135' || n % 400000, n % 11 = 0, n % 7 = 0, 'F' || n % 7, 'C' || 10 + n % 40, 'K' || n % 10, 'C' || n % 16,
    'R' || n % 3, array['T' || n % 20], n % 3000, date '2021-01-01' + n % 1900, date '2022-01-01' + n % 1900,
    case when stage <> 'PLANNED' then date '2021-01-01' + n % 1900 end,
    case when stage not in ('PLANNED', 'SIGNED') then date '2021-03-01' + n % 1900 end,
    case when stage in ('COMPLETED', 'COMMISSIONED') then date '2022-03-01' + n % 1600 end,
    case when stage = 'COMMISSIONED' then date '2022-06-01' + n % 1500 end,
    (array['PLANNING','RESERVE','IMPLEMENTATION','COMPLETED'])[1 + n % 4], (array['CITY','COUNTY','COUNTY','PROVINCE'])[1 + n % 4],
    case when n % 10 = 0 then (array['GREEN','GREEN','GREEN','YELLOW','RED'])[1 + n / 10 % 5] end,
    case when n % 50 = 0 then array['P' || n / 50 % 20] else '{}' end,
    case when n % 20 = 0 then array[n / 20 % 12 || ':', ':SIGNING', n / 20 % 12 || ':SIGNING'] else '{}' end,
    array['L' || n % 50], array['S' || n % 500], name || e'\nbench-' || n
from generate_series(1, ${projects}) n,
lateral (select
    (array['许昌','长葛','禹州','襄城','鄢陵','魏都','建安'])[1 + n % 7] || (array['金刚石','新能源汽车','硅碳','发制品','食品','电力装备','环保'])[1 + n / 7 % 7]
        || (array['产业园','生产线','基地','研发中心','改扩建'])[1 + n / 49 % 5] || '项目' || n as name,
    (array['PLANNED','SIGNED','STARTED','STARTED','COMPLETED','COMMISSIONED'])[1 + n % 6] as stage,
    timestamptz '2026-11-01' - (${projects} - n) * interval '2 minutes' as registered_at);

update project set version = 1, changed_at = least(registered_at + interval '90 days', timestamptz '2026-11-20'),
    total_investment = total_investment + 1000
where external_id like 'bench-%0' or external_id like 'bench-%5';

insert into annual_plan (id, version, project_id, year, planned_investment, key_list, first_recorded_at, recorded_at)
select uuidv7(), 0, id, 2026, 12000, case when light = 'RED' then 'CITY' end, timestamptz '2026-01-10', timestamptz '2026-01-10'
from project where light is not null;

insert into annual_plan_version (id, plan_id, number, project_id, year, planned_investment, key_list, first_recorded_at, recorded_at)
select uuidv7(), id, 0, project_id, year, planned_investment, key_list, first_recorded_at, recorded_at from annual_plan;

insert into progress_report (id, version, project_id, year, month, year_to_date_investment, cumulative_investment,
    physical_progress, problems, flags, recorded_at)
select uuidv7(), 0, project_id, 2026, month, month * 900, month * 900, month * 8, '{}', '[]',
    make_timestamptz(2026, month + 1, 3, 9, 0, 0, 'Asia/Shanghai')
from annual_plan, generate_series(5, 10) month;

-- The lights are as they should be, and nobody looks whether they are: what is measured is not the timer.
insert into progress_watch (project_id, due_on)
select id, date '9999-01-01' from project where stage in ('SIGNED', 'STARTED', 'COMPLETED');

insert into permit (id, version, project_id, type, authority, applied_on, promised_working_days, due_on, provisional,
    recorded_at, outcome, decided_on, decision_recorded_at, number, elapsed_days, elapsed_working_days)
select uuidv7(), 0, project_id, type, 'A' || month, date '2026-02-01' + month, 10, date '2026-02-15' + month, false,
    timestamptz '2026-02-02', 'ISSUED', date '2026-02-11' + month, timestamptz '2026-03-01', type || project_id, 10, 7
from progress_report, (values ('PLANNING'), ('CONSTRUCTION')) types (type)
where month = 10;

insert into session (id, version, number, title, held_on, quarter, recorded_at, changed_at)
select uuidv7(), 0, n, '第' || n || '期', date '2023-07-01' + n * 90, '2023-Q3', at, at
from generate_series(0, 11) n, lateral (select timestamptz '2023-07-01' + n * interval '90 days' as at) told;

insert into participation (id, version, session_number, batch, project_id, investment, recorded_at)
select uuidv7(), 0, split_part(participations[1], ':', 1)::int, 'SIGNING', id, total_investment, registered_at
from project where participations <> '{}';

insert into programme (id, version, code, name, year, level, recorded_at, changed_at)
select uuidv7(), 0, 'P' || n, '工程' || n, 2026, 'CITY', timestamptz '2026-01-01', timestamptz '2026-01-01'
from generate_series(0, 29) n;

insert into programme_member (id, version, programme_code, project_id, added_on, recorded_at)
select uuidv7(), 0, programmes[1], id, date '2026-01-01', timestamptz '2026-01-01'
from project where programmes <> '{}';

insert into pipeline_entry (id, version, project_id, direction, entered_on, entered_year, recorded_at, changed_at,
    last_verified_at, screenings, adjustments)
select uuidv7(), 0, id, (array['NATIONAL_STRATEGY','POLICY','PROVINCIAL_INVESTMENT','QUALITY'])[1 + length(name) % 4],
    date '2025-06-01' + length(external_id), 2025, registered_at, registered_at, timestamptz '2026-11-01', '[]', '[]'
from project where stage = 'PLANNED';
