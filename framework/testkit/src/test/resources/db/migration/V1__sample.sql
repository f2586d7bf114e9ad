create table sample (
    id uuid not null primary key,
    name varchar(100) not null,
    at timestamp with time zone not null,
    bytes ${bytes},
    done boolean not null
);
