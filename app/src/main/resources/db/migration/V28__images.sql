-- images: 1 where the base takes pictures along with a text, as its owner says
alter table base add column images integer not null default 0;

-- The pictures that the checks of a set show. path: seen from the folder of the set; content: the
-- file in base64. hash: of the set, which covers them.
create table run_picture (
  space text not null,
  hash text not null,
  path text not null,
  content text not null,
  primary key (space, hash, path));
