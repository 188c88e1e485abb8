-- What was wrong with the rows of an imported file; gone with the job.
create table import_error (
    id            uuid    primary key,
    job_id        uuid    not null references job on delete cascade,
    row_number    integer not null,
    column_number integer not null,
    header        text    not null,
    message_zh    text    not null,
    message_en    text    not null
);
create index import_error_place on import_error (job_id, row_number, column_number, id);
