-- Whether a space keeps its unanswered questions; no row means that it never did.
create table gap_choice (
  space text primary key,
  kept boolean not null,
  days integer not null,
  occasions integer not null);

-- Masked questions, without anything of who asked. The id is random, and an integer so that SQLite
-- numbers no rows of its own in the order in which they came. Days are counted from 1970, UTC.
create table gap (
  id integer primary key,
  space text not null,
  sameness text not null,
  question text not null,
  plain text not null,
  unanswered integer not null,
  rated_bad integer not null,
  first_day integer not null,
  last_day integer not null,
  done boolean not null);

create unique index gap_sameness on gap (space, sameness);
