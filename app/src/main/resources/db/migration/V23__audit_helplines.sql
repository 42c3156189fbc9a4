-- The line of help that a space's owner chose; no row means the one of the configuration.
create table audit_helpline (
  space text primary key,
  everywhere text not null,
  zh_hans text not null,
  zh_hant text not null,
  en text not null);
