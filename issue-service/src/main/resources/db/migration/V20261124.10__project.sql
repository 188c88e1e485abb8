-- Registry facts as this service has heard of them.
create table known_project (
    project_id       uuid   primary key,
    name             text   not null,
    area_code        text,
    responsible_unit text,
    lead_department  text,
    stage            text   not null,
    version          bigint not null
) with (fillfactor = 80);
comment on column known_project.version is 'Of the project in the registry';
