-- Land supermarket: yearly targets of areas and what was reported towards them.
create table land_target (
    id               uuid           primary key,
    version          bigint         not null,
    area_code        text           not null,
    unit             text,
    year             integer        not null,
    kind             text           not null,
    target           numeric(12, 2) not null check (target > 0),
    achieved         numeric(12, 2) not null check (achieved >= 0),
    progress         numeric(16, 4) not null,
    last_achieved_on date,
    set_at           timestamptz    not null,
    unique (area_code, year, kind)
);
comment on column land_target.target is '亩';
comment on column land_target.achieved is '亩; the sum of its achievements';

create index land_target_year on land_target (year desc, area_code, id);
create index land_target_area on land_target (area_code, id);
create index land_target_progress on land_target (progress, id);
create index land_target_unit on land_target (unit, year);

create table land_achievement (
    id               uuid           primary key,
    target_id        uuid           not null references land_target,
    area             numeric(12, 2) not null check (area <> 0),
    achieved_on      date           not null,
    parcel_id        uuid           references parcel,
    evidence         text           not null,
    reference        text,
    reason           text,
    recorded_by_unit text,
    recorded_at      timestamptz    not null
);
comment on column land_achievement.area is '亩; below zero it sets off an earlier entry';

create index land_achievement_recorded_at on land_achievement (target_id, recorded_at, id);
create index land_achievement_achieved_on on land_achievement (target_id, achieved_on, id);
create index land_achievement_parcel on land_achievement (parcel_id, target_id) where parcel_id is not null;
