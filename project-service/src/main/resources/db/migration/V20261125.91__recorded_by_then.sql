-- Which sessions, programmes and tours were recorded by a day.
create index session_recorded_at on session (recorded_at);
create index programme_recorded_at on programme (recorded_at);
create index tour_recorded_at on tour (recorded_at);
