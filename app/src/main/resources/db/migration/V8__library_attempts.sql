-- attempts: how often in a row taking in the newest form of the file broke off
alter table library_document add column attempts integer not null default 0;
