-- each state of the policy, in order
create table policy_epoch (
  number bigint primary key,
  hash text not null,
  since bigint not null);

-- who cleared which revision for whom; a withdrawn clearance stays on record
create table clearance (
  revision text not null,
  audience text not null,
  epoch bigint not null,
  granted_by text not null,
  by_person boolean not null,
  granted_at bigint not null,
  revoked_by text,
  revoked_at bigint,
  primary key (revision, audience));
