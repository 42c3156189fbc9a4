-- Why a source was shown: where it says words of the question, as places in the revision's text and,
-- where the question puts it in other words, in the question. A row without the former is a word of
-- the question that only the source's surroundings say.
create table turn_match (
  turn text not null references turn (id) on delete cascade,
  number integer not null,
  place integer not null,
  first_point integer,
  end_point integer,
  asked_first integer,
  asked_end integer,
  primary key (turn, number, place));

alter table turn_citation add column offers text;
