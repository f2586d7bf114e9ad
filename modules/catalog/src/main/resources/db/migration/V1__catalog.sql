-- SPDX-License-Identifier: Apache-2.0
create table catalog_product (
    id uuid primary key,
    -- Texts by language, as JSON.
    title varchar(20000) not null,
    description varchar(400000) not null,
    published boolean not null,
    width_mm integer,
    height_mm integer,
    depth_mm integer,
    model_blob varchar(64),
    model_bytes bigint,
    -- What a search looks through, in lower case.
    words varchar(450000) not null,
    changed_at timestamp with time zone not null
);

create table catalog_variant (
    id uuid primary key,
    product uuid not null references catalog_product (id),
    place integer not null,
    sku varchar(64) not null,
    -- The SKU as long as the variant is sold; null afterwards, so that another may bear it.
    sku_in_use varchar(64) unique,
    title varchar(20000) not null,
    options varchar(10000) not null,
    weight_grams integer
);

create index catalog_variant_product on catalog_variant (product);

create table catalog_price (
    variant uuid not null references catalog_variant (id),
    currency varchar(3) not null,
    minor_units bigint not null,
    place integer not null,
    primary key (variant, currency)
);

create table catalog_picture (
    product uuid not null references catalog_product (id),
    place integer not null,
    blob varchar(64) not null,
    width integer not null,
    height integer not null,
    primary key (product, place)
);
