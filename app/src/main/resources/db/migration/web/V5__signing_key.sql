-- The key with which the hub signs addresses that it writes into letters.
create table web_signing_key (
  key bytea not null
);
insert into web_signing_key select sha256(decode(string_agg(replace(gen_random_uuid()::text, '-', ''), ''), 'hex'))
from generate_series(1, 4);
