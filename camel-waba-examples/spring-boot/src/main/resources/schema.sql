create table appointment (
    -- with country code, as WhatsApp has it
    phone    varchar(20) primary key,
    name     varchar(100) not null,
    -- day and hour
    visit    varchar(100) not null,
    reminded boolean default false not null
);
