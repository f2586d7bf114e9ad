-- Texts are JSON: a language and its words each.
create table shows_show (
    id uuid not null primary key,
    slug varchar(64) not null,
    title varchar(4000) not null,
    description varchar(40000) not null,
    state varchar(10) not null,
    host uuid not null,
    starts_at timestamp with time zone,
    started_at timestamp with time zone,
    ended_at timestamp with time zone,
    poster varchar(2000),
    pinned uuid,
    pinned_since timestamp with time zone,
    constraint shows_show_slug unique (slug)
);

create index shows_show_host on shows_show (host, state);

create table shows_line_up (
    show_id uuid not null references shows_show (id),
    place integer not null,
    product uuid not null,
    planned_seconds bigint not null,
    notes varchar(4000) not null,
    primary key (show_id, place)
);

create index shows_line_up_product on shows_line_up (product);

-- A host's lasting key: found by its digest, shown to its host by decryption.
create table shows_stream_key (
    host uuid not null primary key,
    digest varchar(64) not null,
    sealed varchar(1000) not null,
    constraint shows_stream_key_digest unique (digest)
);
