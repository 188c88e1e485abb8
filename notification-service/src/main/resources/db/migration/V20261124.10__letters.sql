-- An administrator may have made it already: no reason to warn.
set local client_min_messages = warning;
create extension if not exists pg_trgm;

create table letter (
    id                 uuid        primary key,
    version            bigint      not null,
    kind               text        not null,
    state              text        not null,
    issue_id           uuid        not null,
    issue_number       text        not null,
    project_id         uuid        not null,
    project_name       text,
    area_code          text,
    recipient_unit     text        not null,
    level              text        not null,
    cycle              integer     not null,
    subject            text        not null,
    body               text        not null,
    reply_due_on       date,
    number             text        unique,
    number_order       bigint      not null,
    submitted_by       text,
    signer             text,
    created_at         timestamptz not null,
    signed_at          timestamptz,
    issued_at          timestamptz,
    delivered_at       timestamptz,
    delivery_failed_at timestamptz,
    acknowledged_at    timestamptz,
    replies            jsonb       not null,
    return_reason      text,
    accepted_at        timestamptz,
    revoked_at         timestamptz,
    revoke_reason      text,
    unique (issue_id, level, cycle)
);
comment on column letter.number_order is 'Year and serial of the number as one; 0 before sign-off';

create index letter_created_at on letter (created_at, id);
create index letter_number_order on letter (number_order, id);
create index letter_state_created_at on letter (state, created_at, id);
create index letter_kind_created_at on letter (kind, created_at, id);
create index letter_area_created_at on letter (area_code, created_at, id);
create index letter_recipient_created_at on letter (recipient_unit, created_at, id);
create index letter_project_created_at on letter (project_id, created_at, id);
create index letter_issued_at on letter (issued_at);
create index letter_subject_trigrams on letter using gin (subject gin_trgm_ops);

create table letter_series (
    organ_code  text    not null,
    year        integer not null,
    last_serial bigint  not null,
    primary key (organ_code, year)
);
comment on table letter_series is 'The last number given out, locked by each sign-off until it commits';

create table letter_document (
    letter_id  uuid        primary key references letter,
    media_type text        not null,
    sha256     text        not null,
    content    bytea       not null,
    created_at timestamptz not null
);
