-- The documents that the checks of a set are answered from. path: below the set's folder; that of a
-- folder ends with / and has no content.
create table run_document (
  space text not null,
  hash text not null,
  position integer not null,
  path text not null,
  content bytea not null,
  primary key (space, hash, position));
alter table run_set add column documents integer not null default 0;
alter table run_set add column bytes bigint not null default 0;

-- reply: what was judged of a check with documents, as JSON; empty for all others. answer is then
-- its hash, and said the sha-256 of what the base answered last.
alter table run_judgement add column said text not null default '';
alter table run_judgement add column reply text not null default '';
create index run_judgement_cluster on run_judgement (run, cluster);

-- What a comparison of two runs came to on the day it was made. name: of the set, as it was called;
-- content: rows and rest as JSON. digest: of gate and content, so that the same is kept once.
-- a, b: the runs, which may be gone; what follows of each is as it was called then. person, account:
-- who made it; empty when they are gone.
create table swap_verdict (
  id text primary key,
  space text not null,
  hash text not null,
  name text not null,
  a text not null,
  a_source text not null,
  a_name text not null,
  a_model text not null,
  a_started bigint not null,
  b text not null,
  b_source text not null,
  b_name text not null,
  b_model text not null,
  b_started bigint not null,
  margin double precision not null,
  alpha double precision not null,
  gate text not null,
  content text not null,
  digest text not null,
  person text not null,
  account text not null,
  made bigint not null);
create index swap_verdict_newest on swap_verdict (space, made, id);
create index swap_verdict_of_pair on swap_verdict (space, a, b);
