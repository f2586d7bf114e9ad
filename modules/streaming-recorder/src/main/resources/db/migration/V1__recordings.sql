-- One row a show that has been recorded; times on the programme clock.
create table recordings_show (
    show_id uuid not null primary key,
    published boolean not null,
    trim_from timestamp with time zone,
    trim_to timestamp with time zone,
    keep_until timestamp with time zone,
    preview varchar(32) not null,
    began timestamp with time zone not null
);

-- One row a tape; its files are named after the broadcast.
create table recordings_tape (
    broadcast varchar(40) not null primary key,
    show_id uuid not null references recordings_show (show_id),
    began timestamp with time zone not null,
    state varchar(20) not null,
    bytes bigint not null,
    millis bigint not null
);

create index recordings_tape_show on recordings_tape (show_id, began);

create table recordings_clip (
    id uuid not null primary key,
    show_id uuid not null references recordings_show (show_id),
    title varchar(200) not null,
    begins timestamp with time zone not null,
    finishes timestamp with time zone not null,
    made_at timestamp with time zone not null
);

create index recordings_clip_show on recordings_clip (show_id, id);
