-- Short jobs pass large ones, jobs that kill who works on them are given up, and all can be listed.
alter table job
    add column size   bigint  not null default 0,
    add column deaths integer not null default 0;
comment on column job.size is 'Length of its files in bytes; 0 when it has none, and nobody knows how long it will take';
comment on column job.deaths is 'Times since the last step forward that the process died which held it';

update job set size = coalesce((select sum(length) from stored_file where id = any(job.file_ids)), 0);

-- Newest first, or oldest: an index is read from either end.
create index job_created on job (created_at, id);
create index job_of_owner on job (subject, created_at, id);
create index job_of_state on job (state, created_at, id);
create index job_of_kind on job (kind, created_at, id);
