-- What was kept of a scenario, before and after. sums: counts and sums by measure and cluster, a
-- line each, without names; questions themselves are not kept. hash: sha-256 of the file read.
-- judged: how many of the questions after were taken from a run of checks.
create table effect (
  id text primary key,
  space text not null,
  scenario text not null,
  entered_by text not null,
  time_before text not null,
  time_after text not null,
  hash text not null,
  judged integer not null,
  questions_before integer not null,
  questions_after integer not null,
  sums text not null,
  kept bigint not null);
create index effect_kept on effect (space, kept);
