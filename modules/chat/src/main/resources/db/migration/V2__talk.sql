-- Who may not speak for a time (MUTE), or is seen by nobody but themselves and staff (SHADOW).
create table chat_restraint (
    shopper uuid not null,
    kind varchar(10) not null,
    muted_until timestamp with time zone,
    set_by uuid not null,
    at timestamp with time zone not null,
    primary key (shopper, kind)
);

-- How one talks in a show, and the message that stands above its talk.
create table chat_talk (
    show_id uuid not null primary key,
    slow_seconds integer not null,
    staff_only boolean not null,
    hold varchar(10) not null,
    pinned uuid
);

-- What staff look at before it is shown; the words stand in the show's log alone.
create table chat_held (
    show_id uuid not null,
    message uuid not null,
    shopper uuid not null,
    at timestamp with time zone not null,
    state varchar(10) not null,
    decided_by uuid,
    decided_at timestamp with time zone,
    primary key (show_id, message)
);

create index chat_held_waiting on chat_held (show_id, state, at);

-- Words that are not said in this shop, as they were put down and as they are looked for.
create table chat_word (
    folded varchar(400) not null primary key,
    word varchar(100) not null,
    act varchar(10) not null,
    added_by uuid not null,
    at timestamp with time zone not null
);

-- What the banned say for themselves: one note for each ban.
create table chat_appeal (
    shopper uuid not null primary key,
    show_id uuid not null,
    note varchar(1000) not null,
    at timestamp with time zone not null,
    state varchar(10) not null,
    decided_by uuid,
    decided_at timestamp with time zone
);

create index chat_appeal_open on chat_appeal (state, at);
