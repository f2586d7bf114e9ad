-- SPDX-License-Identifier: Apache-2.0
create table checkout_cart (
    id uuid primary key,
    shopper uuid not null,
    currency varchar(3) not null,
    state varchar(16) not null,
    created_at timestamp with time zone not null
);

create table checkout_line (
    id uuid primary key,
    cart uuid not null references checkout_cart (id),
    variant uuid not null,
    product uuid not null,
    sku varchar(64) not null,
    title varchar(500) not null,
    quantity integer not null,
    unit_price bigint not null,
    currency varchar(3) not null,
    show_id uuid,
    hold uuid not null
);

create index checkout_line_cart on checkout_line (cart);

create table checkout_order (
    id uuid primary key,
    number varchar(20) not null unique,
    cart uuid not null references checkout_cart (id),
    shopper uuid not null,
    state varchar(20) not null,
    total bigint not null,
    currency varchar(3) not null,
    payment uuid,
    provider varchar(40) not null,
    method varchar(40) not null,
    reason varchar(100),
    accepted_terms varchar(100),
    -- Personal data: nowhere else than in these two columns.
    email varchar(254),
    address varchar(4000),
    created_at timestamp with time zone not null,
    placed_at timestamp with time zone
);

create index checkout_order_cart on checkout_order (cart);

create table checkout_order_line (
    order_id uuid not null references checkout_order (id),
    place integer not null,
    variant uuid not null,
    product uuid not null,
    sku varchar(64) not null,
    title varchar(500) not null,
    quantity integer not null,
    unit_price bigint not null,
    currency varchar(3) not null,
    show_id uuid,
    hold uuid not null,
    primary key (order_id, place)
);

create index checkout_order_line_show on checkout_order_line (show_id);

-- What was asked under an Idempotency-Key, and what was answered as soon as that is known.
create table checkout_completion (
    cart uuid not null references checkout_cart (id),
    idempotency_key varchar(200) not null,
    digest varchar(64) not null,
    order_id uuid not null,
    status integer,
    body varchar(1000000),
    primary key (cart, idempotency_key)
);

create index checkout_completion_order on checkout_completion (order_id);
