-- The name under which somebody appeals, so that staff know who it is.
alter table chat_appeal add column name varchar(80) default '' not null;
