-- Recorded calls are listed by time, and judgements found by the call that they are of.
create index base_recording_asked on base_recording (space, asked, request, source);
create index run_judgement_request on run_judgement (request);
