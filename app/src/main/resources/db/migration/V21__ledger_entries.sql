-- What was decided, as ids and keyed hashes. hash: sha-256 of previous and the canonical entry.
create table ledger_entry (
  sequence bigint primary key,
  written bigint not null,
  kind text not null,
  subject text not null,
  payload text not null,
  previous text not null,
  hash text not null);

create index ledger_entry_kind on ledger_entry (kind, sequence);

-- The one row that every append locks. signed_by: the id of a key; empty for an unsigned head.
create table ledger_head (
  id integer primary key,
  sequence bigint not null,
  hash text not null,
  written bigint not null,
  signed_by text not null,
  signature text not null);

insert into ledger_head (id, sequence, hash, written, signed_by, signature)
  values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000', 0, '', '');
