-- How fast the base of a run may be asked; 0 for no limit.
alter table run add column requests_per_minute integer not null default 0;
alter table run add column tokens_per_minute integer not null default 0;
