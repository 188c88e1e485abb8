-- What other features know of a project and lists filter by, kept where the lists look.
alter table project
    add column changed_at     timestamptz not null default now(),
    add column light          text,
    add column programmes     varchar[]   not null default '{}',
    add column participations varchar[]   not null default '{}',
    add column leaders        varchar[]   not null default '{}',
    add column staff          varchar[]   not null default '{}';
alter table project alter column changed_at drop default;
