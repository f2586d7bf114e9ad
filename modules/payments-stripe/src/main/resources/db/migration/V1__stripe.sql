-- SPDX-License-Identifier: Apache-2.0
-- What was asked of Stripe, written down before it is asked.
create table stripe_command (
    payment_key varchar(64) primary key,
    kind varchar(16) not null,
    -- The key of the authorisation or capture that it builds on.
    base_key varchar(64),
    amount bigint not null,
    currency varchar(3) not null,
    number varchar(40) not null,
    return_url varchar(2000) not null,
    keep_for uuid,
    stored_method varchar(300),
    -- The secret part of the address of the page on which the shopper pays.
    page varchar(64) unique,
    at timestamp with time zone not null,
    -- Stripe's ids, once they are known: the payment intent,
    intent varchar(255),
    -- The charge that a capture made, or the refund.
    result varchar(255),
    -- What Stripe has refused for good.
    refused varchar(20),
    reason varchar(100),
    retryable boolean not null
);

create index stripe_command_intent on stripe_command (intent);
create index stripe_command_base on stripe_command (base_key);

-- Under which name Stripe keeps the means of those shoppers who asked for it.
create table stripe_customer (
    shopper uuid primary key,
    customer varchar(255) not null
);
