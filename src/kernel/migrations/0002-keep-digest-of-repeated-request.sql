alter table kernel.repeated_request add column input_digest bytea;
comment on column kernel.repeated_request.input_digest is 'SHA-256 of the first input: the same key with another input is a mistake of the sender, not a repetition';
create index repeated_request_age on kernel.repeated_request (created_at);
create index outbox_relayed on kernel.outbox (relayed_at) where relayed_at is not null;
