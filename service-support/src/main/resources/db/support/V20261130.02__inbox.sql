-- Dead letters are known by their event, and wait in the order in which they came: a topic that was made anew begins at
-- offset 0 again.
delete from dead_letter later using dead_letter earlier
where later.channel = earlier.channel and later.event_id = earlier.event_id
  and (later.failed_at, later.id) > (earlier.failed_at, earlier.id)
  and strpos(later.event_id, chr(65533)) = 0;

alter table dead_letter drop constraint dead_letter_channel_topic_topic_partition_topic_offset_key;
alter table dead_letter add column arrival bigint;
update dead_letter d set arrival = o.arrival
from (select id, row_number() over (order by failed_at, id) as arrival from dead_letter) o
where o.id = d.id;
alter table dead_letter alter column arrival set not null;
alter table dead_letter alter column arrival add generated always as identity;
select setval(pg_get_serial_sequence('dead_letter', 'arrival'), coalesce(max(arrival), 0) + 1, false) from dead_letter;

-- Of an id that could not be kept as it came (U+FFFD marks it), another may have the same beginning.
create unique index dead_letter_event on dead_letter (channel, event_id) where strpos(event_id, chr(65533)) = 0;
create index dead_letter_record on dead_letter (channel, topic, topic_partition, topic_offset)
    where event_id is null or strpos(event_id, chr(65533)) > 0;
drop index dead_letter_waiting;
create index dead_letter_waiting on dead_letter (channel, record_key, arrival) where state in ('DEAD', 'PARKED');

alter table dead_letter add column republished boolean not null default false;

-- What was given up stays given up when everything comes again.
insert into inbox (consumer, event_id)
select channel, event_id from dead_letter
where state = 'DISCARDED' and strpos(event_id, chr(65533)) = 0
on conflict do nothing;

-- Ids are kept for as long as topics keep their events: for ever. The primary key is the only index.
drop index inbox_received_at;

-- The guard's key is what the payload describes, which need not be the aggregate.
alter table inbox_version rename column aggregate_id to thing;

-- The last announcement of everything that was announced, for announcing the present state anew.
create table announcement (
    thing       uuid        not null,
    aspect      text        not null,
    topic       text        not null,
    record_key  text        not null,
    type        text        not null,
    version     bigint      not null,
    occurred_at timestamptz not null,
    primary key (thing, aspect)
) with (fillfactor = 80);
comment on column announcement.aspect is 'Empty, or the side of the thing that is announced apart, such as light';
