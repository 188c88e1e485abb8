alter table letter_series rename to number_series;
alter table number_series rename column organ_code to series;
alter table number_series rename column last_serial to last;
comment on table number_series is 'The last number given out, locked by whoever took it until that commits';
comment on column number_series.series is 'Of letters: the organ code';
