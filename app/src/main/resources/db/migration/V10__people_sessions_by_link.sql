-- Whether a session began with a one-time link: for a while it may replace a forgotten password.
alter table session add column by_link boolean not null default false;
