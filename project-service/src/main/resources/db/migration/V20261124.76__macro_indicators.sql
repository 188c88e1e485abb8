-- A published figure is never overwritten: what replaces it is its next revision.
create table macro_indicator (
    id            uuid           primary key,
    version       bigint         not null,
    code          text           not null,
    period        text           not null,
    area_code     text           not null,
    value         numeric(20, 4) not null,
    unit          text           not null,
    source        text           not null,
    caveat        text,
    revision      integer        not null,
    recorded_at   timestamptz    not null,
    superseded_at timestamptz,
    unique (code, period, area_code, revision)
);
create unique index macro_indicator_standing on macro_indicator (code, period, area_code) where superseded_at is null;
create index macro_indicator_code_period on macro_indicator (code, period, id);
create index macro_indicator_recorded_at on macro_indicator (recorded_at, id);
create index macro_indicator_area on macro_indicator (area_code, code, period);
