create table alarm (
    id     uuid    primary key,
    due_on date    not null,
    rung   integer not null
);
