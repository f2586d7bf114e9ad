-- What is to be done, and who does it now. version changes when a job is set again, so that the run of
-- the old one does not take the new one away.
create table job (
    name varchar(100) not null,
    job_key varchar(200) not null,
    due timestamp with time zone not null,
    payload varchar(100000) not null,
    version uuid not null,
    failures integer not null,
    leased_by uuid,
    leased_until timestamp with time zone,
    primary key (name, job_key)
);

create index job_due on job (due);
