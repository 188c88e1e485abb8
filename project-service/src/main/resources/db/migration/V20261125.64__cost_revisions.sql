create table cost_revision (
    id               uuid           primary key,
    project_id       uuid           not null references project (id),
    sequence         integer        not null,
    previous_amount  numeric(18, 2),
    amount           numeric(18, 2) not null,
    original_amount  numeric(18, 2) not null,
    overrun          boolean        not null,
    reason           text           not null,
    approved_by      text           not null,
    approved_on      date           not null,
    document_no      text,
    recorded_at      timestamptz    not null,
    unique (project_id, sequence)
);
comment on column cost_revision.amount is '万元; never changed, a correction is a further revision';
comment on column cost_revision.original_amount is '万元, before the first revision';

create index cost_revision_overrun on cost_revision (recorded_at, project_id) where overrun;
