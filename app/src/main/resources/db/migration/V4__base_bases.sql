-- Amounts are decimal numbers as text, since neither a float nor a driver's idea of one is exact.
create table base (
  id text primary key,
  space text not null,
  name text not null,
  url text not null,
  model text not null,
  sealed_key text not null,
  prompt_price text not null,
  completion_price text not null,
  currency text not null,
  position integer not null,
  created bigint not null
);
create index base_order on base (space, position);
