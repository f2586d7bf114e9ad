-- SPDX-License-Identifier: Apache-2.0
create table test_shelf (variant uuid primary key, available bigint not null, check (available >= 0));
create table test_hold (
    id uuid primary key, variant uuid not null, quantity integer not null, unit_price bigint not null,
    currency varchar(3) not null, state varchar(16) not null, until_at timestamp with time zone not null
);
