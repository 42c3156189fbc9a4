-- What went wrong with a base, by name, instead of only that something did.
alter table turn add column fault text;
update turn set fault = 'UNREACHABLE' where base_failed;
alter table turn drop column base_failed;
