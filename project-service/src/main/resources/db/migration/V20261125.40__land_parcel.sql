-- Land supermarket: parcels.
create table parcel (
    id                       uuid           primary key,
    version                  bigint         not null,
    number                   text           not null unique,
    name                     text           not null,
    search_text              text           not null,
    area_code                text           not null,
    owner_unit               text,
    size                     numeric(12, 2) not null check (size > 0),
    status                   text           not null,
    zoning                   text           not null,
    min_investment_intensity numeric(12, 2),
    min_plot_ratio           numeric(5, 2),
    max_energy_use           numeric(14, 2),
    max_emissions            numeric(14, 2),
    industries               varchar[]      not null,
    available_from           date,
    reserve_price            numeric(18, 2),
    state                    text           not null,
    state_reason             text,
    allotted_to              uuid           references project,
    listed_at                timestamptz    not null,
    details                  jsonb          not null,
    check ((state = 'ALLOTTED') = (allotted_to is not null))
);
comment on column parcel.size is '亩';
comment on column parcel.min_investment_intensity is '万元/亩';
comment on column parcel.max_energy_use is 'Tonnes of coal equivalent a year';
comment on column parcel.max_emissions is 'Tonnes a year';
comment on column parcel.reserve_price is '万元';

create index parcel_listed_at on parcel (listed_at, id);
create index parcel_number on parcel (number, id);
create index parcel_name on parcel (name, id);
create index parcel_size on parcel (size, id);
create index parcel_reserve_price on parcel (coalesce(reserve_price, -1), id);
create index parcel_area_listed_at on parcel (area_code, listed_at, id);
create index parcel_state_listed_at on parcel (state, listed_at, id);
create index parcel_status_listed_at on parcel (status, listed_at, id);
create index parcel_zoning_listed_at on parcel (zoning, listed_at, id);
create index parcel_owner_unit_listed_at on parcel (owner_unit, listed_at, id);
create index parcel_available_from on parcel (available_from);
create index parcel_allotted_to on parcel (allotted_to) where allotted_to is not null;
create index parcel_search_text on parcel using gin (text_grams(search_text));
-- Matching looks for what is on offer, of some uses, within a range of sizes.
create index parcel_on_offer on parcel (zoning, size, id) where state = 'AVAILABLE';
