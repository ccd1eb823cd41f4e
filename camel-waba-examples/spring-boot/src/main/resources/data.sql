insert into appointment (phone, name, visit) values ('4915550001111', 'Ada', 'Monday at 10:30');
insert into appointment (phone, name, visit) values ('4915550002222', 'Ben', 'Monday at 11:15');
