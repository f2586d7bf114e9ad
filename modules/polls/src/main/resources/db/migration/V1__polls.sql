-- Options are a JSON array of texts.
create table polls_poll (
    id uuid not null primary key,
    show_id uuid not null,
    question varchar(1000) not null,
    options varchar(4000) not null,
    right_option integer,
    state varchar(10) not null,
    opened_at timestamp with time zone,
    closed_at timestamp with time zone
);

create index polls_poll_show on polls_poll (show_id, id);

-- The poll that a show's viewers are asked now: one at most.
create table polls_open (
    show_id uuid not null primary key,
    poll uuid not null references polls_poll (id)
);

create table polls_vote (
    poll uuid not null references polls_poll (id),
    shopper uuid not null,
    choice integer not null,
    at timestamp with time zone not null,
    primary key (poll, shopper)
);

create index polls_vote_choice on polls_vote (poll, choice);
