create table library_collection (
  id text primary key,
  space text not null,
  name text not null,
  folder text,
  everybody boolean not null,
  paused boolean not null,
  deleted boolean not null,
  created bigint not null
);
create unique index library_collection_folder on library_collection (space, folder)
  where folder is not null and deleted = false;
create table library_collection_reader (
  collection text not null references library_collection (id),
  member text not null,
  primary key (collection, member)
);
-- generation: grows with every order to do something else with the file; work of an older one is void
-- parsed: the generation whose text is stored; answering: the revision that search may find
-- fingerprint: of the index entries written, absent while the index has to be brought up to date
create table library_document (
  id text primary key,
  collection text not null references library_collection (id),
  path text not null,
  state text not null,
  failure text,
  detail text,
  generation bigint not null,
  parsed bigint not null,
  sha256 text,
  bytes bigint not null,
  seen_bytes bigint not null,
  seen_micros bigint not null,
  revision text,
  answering text,
  published boolean not null,
  entries integer not null,
  fingerprint text,
  deleted boolean not null,
  changed bigint not null
);
create unique index library_document_path on library_document (collection, path)
  where deleted = false;
create index library_document_sha256 on library_document (sha256);
create index library_document_unindexed on library_document (id)
  where fingerprint is null and deleted = false;
create index library_document_underway on library_document (collection, state)
  where state in ('WAITING', 'PARSING', 'PAUSED');
create table library_revision (
  id text primary key,
  document text not null references library_document (id),
  sha256 text not null,
  leaves integer not null,
  passages integer not null,
  screened bigint not null,
  created bigint not null
);
create unique index library_revision_bytes on library_revision (document, sha256);
create index library_revision_sha256 on library_revision (sha256);
create index library_revision_screened on library_revision (screened);
create table library_leaf (
  revision text not null references library_revision (id),
  number integer not null,
  page integer not null,
  begins integer not null,
  ends integer not null,
  blocks text not null,
  text text not null,
  primary key (revision, number)
);
create table library_passage (
  id text primary key,
  revision text not null references library_revision (id),
  leaf integer not null,
  heading text not null,
  header text not null,
  begins integer not null,
  ends integer not null
);
create index library_passage_revision on library_passage (revision);
