-- SPDX-License-Identifier: Apache-2.0
-- What was asked of Mollie, written down before it is asked.
create table mollie_command (
    payment_key varchar(64) primary key,
    kind varchar(16) not null,
    -- The key of the authorisation or capture that it builds on.
    base_key varchar(64),
    amount bigint not null,
    currency varchar(3) not null,
    number varchar(40) not null,
    return_url varchar(2000) not null,
    webhook_url varchar(2000),
    keep_for uuid,
    stored_method varchar(300),
    -- The secret part of the address from which the shopper is sent on.
    page varchar(64) unique,
    at timestamp with time zone not null,
    -- Mollie's ids, once they are known: the payment,
    payment varchar(64),
    -- The capture or the refund; of a void that Mollie has taken note of it.
    result varchar(64),
    -- What Mollie has refused for good.
    refused varchar(20),
    reason varchar(100),
    retryable boolean not null
);

create index mollie_command_payment on mollie_command (payment);
create index mollie_command_base on mollie_command (base_key);
create index mollie_command_result on mollie_command (result);

-- Under which name Mollie keeps the means of those shoppers who asked for it.
create table mollie_customer (
    shopper uuid primary key,
    customer varchar(64) not null
);
