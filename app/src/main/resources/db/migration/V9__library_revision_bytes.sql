-- bytes: the size of the original that the revision was read from
alter table library_revision add column bytes bigint not null default 0;
update library_revision set bytes = coalesce((
  select d.bytes from library_document d
  where d.id = library_revision.document and d.sha256 = library_revision.sha256), 0);
