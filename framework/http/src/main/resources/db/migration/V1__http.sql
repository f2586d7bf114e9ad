-- The first answer to each request that bore an Idempotency-Key; status is null while the request is worked on.
create table http_idempotency (
    id varchar(64) not null primary key,
    fingerprint varchar(64) not null,
    begun_at timestamp with time zone not null,
    status integer,
    media_type varchar(200),
    location varchar(2000),
    body ${bytes}
);

create index http_idempotency_begun on http_idempotency (begun_at);
