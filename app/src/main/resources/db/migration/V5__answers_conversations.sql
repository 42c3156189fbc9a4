-- Texts here are foreign again when they are read: each is inspected anew before it is shown.
create table conversation (
  id text primary key,
  space text not null,
  owner text not null,
  title text not null,
  created bigint not null,
  changed bigint not null);

create index conversation_owner on conversation (space, owner, changed);

create table turn (
  id text primary key,
  conversation text not null references conversation (id) on delete cascade,
  question text not null,
  state text not null,
  asked bigint not null,
  kind text,
  answer text,
  base text,
  completeness text,
  base_failed boolean,
  dropped integer,
  prompt_tokens integer,
  completion_tokens integer,
  millis bigint,
  rating text,
  note text);

create index turn_conversation on turn (conversation, asked, id);

create index turn_running on turn (asked) where state = 'RUNNING';

create table turn_citation (
  turn text not null references turn (id) on delete cascade,
  number integer not null,
  revision text not null,
  passage text not null,
  first_point integer not null,
  end_point integer not null,
  primary key (turn, number));
