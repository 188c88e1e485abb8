create table tour (
    id          uuid        primary key,
    version     bigint      not null,
    name        text        not null,
    kind        text        not null,
    round       text,
    held_on     date        not null,
    recorded_at timestamptz not null
);
create index tour_held_on on tour (held_on, id);
create index tour_kind_held_on on tour (kind, held_on, id);

create table tour_entry (
    id                uuid        primary key,
    version           bigint      not null,
    tour_id           uuid        not null references tour (id),
    project_id        uuid        not null references project (id),
    position          integer     not null,
    overall_score     numeric(5, 2),
    scores            jsonb       not null,
    score             numeric(5, 2),
    recorded_at       timestamptz not null,
    withdrawn_at      timestamptz,
    withdrawal_reason text
);
comment on column tour_entry.score is 'Overall score if given, else the mean of the judges'', 0 to 100';

create unique index tour_entry_once on tour_entry (tour_id, project_id) where withdrawn_at is null;
create unique index tour_entry_position on tour_entry (tour_id, position) where withdrawn_at is null;
create index tour_entry_tour_position on tour_entry (tour_id, position, id);
create index tour_entry_tour_score on tour_entry (tour_id, coalesce(score, -1), id);
create index tour_entry_project on tour_entry (project_id);
