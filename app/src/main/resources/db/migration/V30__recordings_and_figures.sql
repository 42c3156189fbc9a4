-- What was taken from files under anything but a hash answers no call.
delete from base_recording
where length(request) <> 64 or trim(request, '0123456789abcdef') <> '';

-- Recorded calls are listed by time, and judgements found by the call that they are of.
create index base_recording_asked on base_recording (space, asked, request, source);
create index run_judgement_request on run_judgement (request);

-- Figures of runs that are not under way, as JSON. round: how often what they are made of has
-- changed; figures of another round than the run's do not hold any more. form: how they are
-- written, so that those of another form are put together anew.
alter table run add column round integer not null default 0;
create table run_figures (
  run text primary key,
  round integer not null,
  form integer not null,
  content text not null);
