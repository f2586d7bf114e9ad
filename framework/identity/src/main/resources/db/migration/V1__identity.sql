create table identity_staff (
    id uuid not null primary key,
    email varchar(254) not null,
    display_name varchar(100) not null,
    password varchar(200) not null,
    roles varchar(200) not null,
    created_at timestamp with time zone not null,
    constraint identity_staff_email unique (email)
);

-- Log-ins, API keys: what is presented is random and stands here as its digest alone.
create table identity_session (
    digest varchar(64) not null primary key,
    staff uuid not null references identity_staff (id),
    csrf varchar(64) not null,
    created_at timestamp with time zone not null,
    seen_at timestamp with time zone not null
);

create table identity_api_key (
    id uuid not null primary key,
    digest varchar(64) not null,
    prefix varchar(16) not null,
    label varchar(100) not null,
    staff uuid not null references identity_staff (id),
    created_at timestamp with time zone not null,
    constraint identity_api_key_digest unique (digest)
);

-- Append-only; each row's hash covers the one before it.
create table identity_audit (
    seq bigint not null primary key,
    at timestamp with time zone not null,
    actor varchar(60) not null,
    action varchar(100) not null,
    subject varchar(200) not null,
    hash varchar(64) not null
);

create table identity_settings (
    id integer not null primary key,
    settings varchar(100000) not null
);
