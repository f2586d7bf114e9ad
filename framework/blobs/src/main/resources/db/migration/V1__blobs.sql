-- What each file is said to be; its bytes lie in the blob store.
create table blob (
    sha256 varchar(64) not null primary key,
    content_type varchar(200) not null,
    created_at timestamp with time zone not null
);
