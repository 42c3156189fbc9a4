-- Whether the source states another value than another source of the same answer.
alter table turn_citation add column contested boolean not null default false;
