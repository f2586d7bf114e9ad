-- SPDX-License-Identifier: Apache-2.0
-- What a real provider would know.
create table sandbox_command (
    payment_key varchar(64) primary key,
    kind varchar(16) not null,
    -- The key of the authorisation or capture that it builds on.
    base_key varchar(64),
    state varchar(16) not null,
    reason varchar(100),
    amount bigint not null,
    currency varchar(3) not null,
    voided boolean not null,
    number varchar(40) not null,
    return_url varchar(2000) not null,
    -- The secret part of the hosted page's address.
    page varchar(64) unique
);

create index sandbox_command_base on sandbox_command (base_key);

create table sandbox_secret (
    id integer primary key,
    sealed ${bytes} not null
);
