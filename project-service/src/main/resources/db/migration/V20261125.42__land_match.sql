-- Land supermarket: demands of projects, and parcels put forward for them.
create table land_demand (
    id            uuid           primary key,
    version       bigint         not null,
    project_id    uuid           not null references project,
    state         text           not null,
    state_reason  text,
    size_from     numeric(12, 2) not null,
    zoning        text           not null,
    need_by       date           not null,
    priority      integer        not null check (priority between 1 and 5),
    registered_at timestamptz    not null,
    details       jsonb          not null
);
comment on column land_demand.size_from is '亩';
comment on column land_demand.priority is '1 is the most urgent';

create index land_demand_registered_at on land_demand (registered_at, id);
create index land_demand_need_by on land_demand (need_by, id);
create index land_demand_priority on land_demand (priority, id);
create index land_demand_size_from on land_demand (size_from, id);
create index land_demand_state on land_demand (state, registered_at, id);
create index land_demand_zoning on land_demand (zoning, registered_at, id);
create index land_demand_project on land_demand (project_id, registered_at, id);

create table land_match (
    id               uuid        primary key,
    version          bigint      not null,
    demand_id        uuid        not null references land_demand,
    parcel_id        uuid        not null references parcel,
    project_id       uuid        not null references project,
    state            text        not null,
    score            integer     not null check (score between 0 and 100),
    reasons          jsonb       not null,
    reason           text,
    superseded_by    uuid        references land_match,
    proposed_by      text        not null,
    proposed_by_unit text,
    proposed_at      timestamptz not null,
    decided_at       timestamptz
);
comment on column land_match.score is 'When it was proposed, 0 to 100';

-- A parcel is never given twice, and no demand gets two.
create unique index land_match_one_for_a_parcel on land_match (parcel_id) where state = 'ACCEPTED';
create unique index land_match_one_for_a_demand on land_match (demand_id) where state = 'ACCEPTED';
create unique index land_match_proposed_once on land_match (demand_id, parcel_id) where state = 'PROPOSED';

create index land_match_proposed_at on land_match (proposed_at, id);
create index land_match_score on land_match (score, id);
create index land_match_state on land_match (state, proposed_at, id);
create index land_match_demand on land_match (demand_id, proposed_at, id);
create index land_match_parcel on land_match (parcel_id, proposed_at, id);
create index land_match_project on land_match (project_id, proposed_at, id);
