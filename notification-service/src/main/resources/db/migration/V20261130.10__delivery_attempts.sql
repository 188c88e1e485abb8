alter table delivery add column lease_until timestamptz;

comment on column delivery.state is 'PENDING, SENDING, SENT, FAILED, UNCERTAIN or DEAD';
comment on column delivery.next_attempt_at is 'When it is due; null while it is being sent and when it is done';
comment on column delivery.lease_until is
    'Until when the sender of the running attempt counts as alive, by the database''s clock; renewed while it is';

-- One running attempt a target.
create unique index delivery_running_target on delivery (lower(address)) where state = 'SENDING';
create index delivery_running_lease on delivery (lease_until) where state = 'SENDING';
