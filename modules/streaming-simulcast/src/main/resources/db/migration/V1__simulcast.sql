-- A target of a show; without one it is a preset of the shop. Its key is sealed, in Base64.
create table simulcast_target (
    id uuid not null primary key,
    show_id uuid,
    name varchar(80) not null,
    url varchar(1100) not null,
    sealed varchar(2000) not null,
    wanted boolean not null
);

create index simulcast_target_show on simulcast_target (show_id, id);
