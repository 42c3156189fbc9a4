-- names: one a line. term_folded and searched: as they are compared, whatever case, width and script.
create table glossary_entry (
  id text primary key,
  space text not null,
  term text not null,
  names text not null,
  note text not null,
  term_folded text not null,
  searched text not null,
  changed bigint not null);

create unique index glossary_term on glossary_entry (space, term_folded);

-- How often the entries of a space were changed: tells every process when what it keeps is old.
create table glossary_version (
  space text primary key,
  version bigint not null);
