-- Who may no longer speak. What was said stands in the shows' logs alone.
create table chat_ban (
    shopper uuid not null primary key,
    banned_by uuid not null,
    at timestamp with time zone not null
);
