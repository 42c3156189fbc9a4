-- Vectors by what they were made of, so that no text is embedded twice.
-- key: sha-256 of model and text. bytes: half-precision floats, big-endian.
create table vector (
  key text primary key,
  tongue text not null,
  bytes bytea not null
);
