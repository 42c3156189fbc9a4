-- origin: what the file said of its making when it was read; producer: who made it, as the label has it
alter table library_revision add column origin text not null default 'UNLABELLED';
alter table library_revision add column producer text not null default '';
-- The change that is or was tried last in a space, so that it can be tried again after a restart; what
-- came of it is not kept. name and upload: of a new text of a list, else empty.
create table policy_trial (
  space text primary key,
  kind text not null,
  list text not null,
  mode text not null,
  epoch bigint not null,
  name text not null,
  upload text not null,
  policy bigint not null,
  begun bigint not null
);
