-- Where the person last chose to look in a conversation; no row means everywhere.
create table conversation_collection (
  conversation text not null references conversation (id) on delete cascade,
  collection text not null,
  primary key (conversation, collection));
