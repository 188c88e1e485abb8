-- Exports list the participations of all sessions in the orders of the list of one.
create index participation_recorded_at on participation (recorded_at, id);
create index participation_investment on participation (coalesce(investment, -1), id);
