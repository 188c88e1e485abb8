-- What begins with these words is added to and never changed: the application's role may select and insert, no more. Its
-- owner, who migrates, grants that after every migration.
comment on table change_history is 'append-only: who changed what, kept for auditors';
