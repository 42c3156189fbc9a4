-- What bases said when a proof asked them; what they were asked is kept as a hash only.
-- source: sha-256 of address and model.
create table base_source (
  space text not null,
  source text not null,
  url text not null,
  model text not null,
  primary key (space, source));

-- request: sha-256 of source, parameters, messages and number of the repeat.
create table base_recording (
  space text not null,
  request text not null,
  source text not null,
  repetition integer not null,
  said text not null,
  reasoning text not null,
  calls text not null,
  reason text not null,
  prompt_tokens integer not null,
  completion_tokens integer not null,
  millis bigint not null,
  cost text not null,
  currency text not null,
  asked bigint not null,
  primary key (space, request));
create index base_recording_source on base_recording (space, source, request);

-- Attempts that brought no answer; never replayed.
create table base_failure (
  id text primary key,
  space text not null,
  request text not null,
  source text not null,
  repetition integer not null,
  fault text not null,
  begun integer not null,
  millis bigint not null,
  cost text not null,
  currency text not null,
  asked bigint not null);
create index base_failure_source on base_failure (space, source, request);
