-- Files of staff's, as WebVTT; times begin with the picture.
create table captions_upload (
    show_id uuid not null,
    language varchar(35) not null,
    cues integer not null,
    body text not null,
    uploaded_at timestamp with time zone not null,
    edition uuid not null,
    primary key (show_id, language)
);

-- Who is to write down what is said.
create table captions_choice (
    show_id uuid not null,
    language varchar(35) not null,
    captioner varchar(40) not null,
    primary key (show_id, language)
);

-- When a show's picture began.
create table captions_start (
    show_id uuid not null primary key,
    starts_at timestamp with time zone not null
);
