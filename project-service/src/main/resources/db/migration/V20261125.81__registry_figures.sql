-- What lists look for or sort by and did not keep yet. The states as they were known are filled in beside: a row more for
-- every project would tell of a change that there was none.
alter table project disable trigger keep_validity;

alter table project
    add column original_investment numeric(18, 2),
    add column cost_overrun        boolean        not null default false,
    add column library_rank        smallint       not null generated always as (
        case library when 'PLANNING' then 0 when 'RESERVE' then 1 when 'IMPLEMENTATION' then 2 else 3 end) stored,
    add column light_rank          smallint       not null generated always as (
        case light when 'GREEN' then 1 when 'YELLOW' then 2 when 'RED' then 3 else 0 end) stored;
comment on column project.original_investment is '万元, before the first revision; null without one';

alter table project_validity
    add column original_investment numeric(18, 2),
    add column cost_overrun        boolean not null default false,
    add column library_rank        smallint,
    add column light_rank          smallint;

-- search_text: as service-support's SearchText has it, and the owner's credit code among it.
update project p set
    search_text = lower(normalize(concat_ws(e'\n', p.name, p.details #>> '{owner,name}', p.owner_credit_code,
        p.external_id, p.national_code), NFKC)),
    original_investment = last.original_amount,
    cost_overrun = coalesce(last.overrun, false)
from project same
left join lateral (
    select revision.original_amount, revision.overrun from cost_revision revision
    where revision.project_id = same.id
    order by revision.sequence desc limit 1) last on true
where same.id = p.id;

-- A revision is recorded in the transaction, and just after the moment, that its state is known from.
update project_validity p set
    search_text = lower(normalize(concat_ws(e'\n', p.name, p.details #>> '{owner,name}', p.owner_credit_code,
        p.external_id, p.national_code), NFKC)),
    original_investment = last.original_amount,
    cost_overrun = coalesce(last.overrun, false),
    library_rank = case p.library when 'PLANNING' then 0 when 'RESERVE' then 1 when 'IMPLEMENTATION' then 2 else 3 end,
    light_rank = case p.light when 'GREEN' then 1 when 'YELLOW' then 2 when 'RED' then 3 else 0 end
from project_validity same
left join lateral (
    select revision.original_amount, revision.overrun from cost_revision revision
    where revision.project_id = same.id and revision.recorded_at < same.known_until
    order by revision.sequence desc limit 1) last on true
where same.validity_id = p.validity_id;

alter table project_validity
    alter column library_rank set not null,
    alter column light_rank set not null;

alter table project enable trigger keep_validity;

update parcel set search_text = lower(normalize(concat_ws(e'\n', number, name), NFKC));
