-- SPDX-License-Identifier: Apache-2.0
-- With which test card, whose it is to stay, and when.
alter table sandbox_command add column card varchar(40);
alter table sandbox_command add column keep_for uuid;
alter table sandbox_command add column made_at timestamp with time zone;

create index sandbox_command_made on sandbox_command (made_at);

-- Cards that shoppers left behind for later.
create table sandbox_stored (
    name varchar(64) primary key,
    shopper uuid not null,
    card varchar(40) not null,
    kept_at timestamp with time zone not null
);

create index sandbox_stored_shopper on sandbox_stored (shopper);

-- One charge-back of a capture at most.
create table sandbox_dispute (
    capture_key varchar(64) primary key,
    state varchar(16) not null,
    amount bigint not null,
    currency varchar(3) not null,
    opened_at timestamp with time zone not null
);

-- What is paid out, or taken back, from this time on.
create table sandbox_settlement (
    payment_key varchar(64) primary key,
    at timestamp with time zone not null,
    gross bigint not null,
    fee bigint not null,
    currency varchar(3) not null
);

create index sandbox_settlement_at on sandbox_settlement (at);

-- One row: what goes wrong how often, as JSON, and what the next payment shall be.
create table sandbox_switches (
    id integer primary key,
    mischief varchar(2000) not null,
    next_card varchar(40)
);
