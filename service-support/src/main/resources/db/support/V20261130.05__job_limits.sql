-- So many jobs of one caller run side by side, and each is worked on for so long.
alter table job
    add column slot      smallint,
    add column worked_ms bigint not null default 0;
comment on column job.slot is 'Which of the places that a caller has for running jobs this one takes; null unless RUNNING';
comment on column job.worked_ms is 'How long it has been worked on, by all who did';
comment on column job.attempts is 'How often the present step was tried; 0 while it waits';

create unique index job_running_slot on job (subject, slot) where state = 'RUNNING';
