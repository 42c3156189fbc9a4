-- Sets of checks that were put to a base, each once. hash: sha-256 of form and files.
create table run_set (
  space text not null,
  hash text not null,
  name text not null,
  form text not null,
  checks integer not null,
  kept bigint not null,
  primary key (space, hash));

create table run_file (
  space text not null,
  hash text not null,
  position integer not null,
  name text not null,
  content text not null,
  primary key (space, hash, position));

-- base: as it was ordered; name: as it was called then; source, url, model: which one it was.
-- documents: 1 where checks were put with documents at hand, which are not kept. budget: of all
-- parts together, empty for none.
-- person, account: who ordered it; empty when they are gone. seen: when its process was last there.
-- lane: no two runs under way share one. ended: 0 while under way, or when it broke off.
create table run (
  id text primary key,
  space text not null,
  hash text not null,
  base text not null,
  name text not null,
  documents integer not null,
  source text not null,
  url text not null,
  model text not null,
  repeats integer not null,
  parallel integer not null,
  budget text not null,
  person text not null,
  account text not null,
  lane text not null,
  state text not null,
  why text not null,
  started bigint not null,
  ended bigint not null,
  seen bigint not null,
  calls integer not null,
  answered integer not null,
  replayed integer not null,
  failed integer not null,
  spent text not null,
  currency text not null,
  judged integer not null,
  correct integer not null,
  unanswered integer not null,
  clusters integer not null,
  by_hand integer not null);
create index run_newest on run (space, started, id);
create index run_of_set on run (space, hash);
create index run_of_source on run (space, source);
create unique index run_under_way on run (space, lane) where state = 'running';

-- What the program said of each answer. place: of the check in its set, from 0. score: null where
-- it was not answered. answer: sha-256 of its text; request and answer are empty where none came.
create table run_judgement (
  run text not null,
  place integer not null,
  repetition integer not null,
  item text not null,
  function text not null,
  dimension text not null,
  cluster text not null,
  score double precision,
  code text not null,
  parameters text not null,
  millis bigint,
  cost text not null,
  currency text not null,
  request text not null,
  answer text not null,
  primary key (run, place, repetition));

-- What a person said of an answer; it counts as long as the answer is the same. person, account:
-- empty when they are gone.
create table run_verdict (
  run text not null,
  place integer not null,
  repetition integer not null,
  answer text not null,
  score double precision not null,
  note text not null,
  person text not null,
  account text not null,
  given bigint not null,
  primary key (run, place, repetition));
