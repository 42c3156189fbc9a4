-- Who there is, what they may, and how they prove who they are. Secrets are stored as sha-256.
create table space (
  id text primary key,
  mark text not null unique,
  created bigint not null,
  changed bigint not null);

create table person (
  id text primary key,
  space text not null references space (id),
  account text not null,
  account_folded text not null unique,
  name text not null,
  email text,
  role text not null,
  audience text not null,
  created bigint not null);

create index person_space on person (space, role, created);

create unique index person_email on person (email) where email is not null;

create table oidc_identity (
  issuer text not null,
  subject text not null,
  person text not null references person (id) on delete cascade,
  primary key (issuer, subject));

create table person_group (
  id text primary key,
  space text not null references space (id),
  name text not null,
  name_folded text not null,
  created bigint not null,
  unique (space, name_folded));

create table membership (
  person_group text not null references person_group (id) on delete cascade,
  person text not null references person (id) on delete cascade,
  primary key (person_group, person));

create index membership_person on membership (person);

create table password (
  person text primary key references person (id) on delete cascade,
  hash text not null,
  changed bigint not null);

create table session (
  hash text primary key,
  person text not null references person (id) on delete cascade,
  created bigint not null,
  seen bigint not null);

create index session_person on session (person);

create table sign_in_link (
  hash text primary key,
  person text not null references person (id) on delete cascade,
  expires bigint not null,
  used bigint);

create table api_key (
  id text primary key,
  hash text not null unique,
  person text not null references person (id) on delete cascade,
  name text not null,
  audience text not null,
  created bigint not null,
  expires bigint,
  revoked bigint);

create index api_key_person on api_key (person, created);
