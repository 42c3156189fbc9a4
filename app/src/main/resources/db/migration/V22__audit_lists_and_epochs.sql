-- texts of lists and files as they came, each kept once and never changed
create table policy_text (
  hash text primary key,
  text text not null,
  terms integer not null);

-- the lists in force; text: the hash of one; changed_by: an id
create table policy_list (
  id text primary key,
  name text not null,
  text text not null references policy_text (hash),
  mode text not null,
  changed_by text not null,
  changed bigint not null);

-- the one row that whoever changes the lists raises first
create table policy_version (
  id integer primary key,
  version bigint not null);

insert into policy_version (id, version) values (1, 0);

-- what an epoch had in force, besides its sources; absent for epochs from before this table
alter table policy_epoch add column cause text;
alter table policy_epoch add column settings text;
alter table policy_epoch add column seeds text;

-- source: the id of a list, or file: and its place
create table policy_source (
  epoch bigint not null references policy_epoch (number),
  source text not null,
  name text not null,
  text text not null references policy_text (hash),
  mode text not null,
  primary key (epoch, source));

-- in how many clean texts a list would do something; engine: what measured it
create table policy_alarm (
  text text not null references policy_text (hash),
  engine text not null,
  texts integer not null,
  held_public integer not null,
  masked_public integer not null,
  held_children integer not null,
  masked_children integer not null,
  measured bigint not null,
  primary key (text, engine));

create table policy_alarm_term (
  text text not null,
  engine text not null,
  place integer not null,
  term text not null,
  texts integer not null,
  primary key (text, engine, place));
