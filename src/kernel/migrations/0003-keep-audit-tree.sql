create table kernel.audit_node (
  level smallint not null check (level >= 8),
  index bigint not null check (index >= 0),
  hash  bytea not null,
  primary key (level, index)
);
comment on table kernel.audit_node is 'Roots of the full subtrees of 256 leaves and more of the Merkle tree (RFC 6962) over the digests of the entries in the order of the chain: proofs stay quick at any size. Written by the sealer, which also catches up on links that are older than this table';
comment on column kernel.audit_node.level is 'The subtree has 2^level leaves';
comment on column kernel.audit_node.index is 'Counted from 0 among the subtrees of its level: its first leaf is the entry at position index * 2^level + 1';
create trigger audit_node_append_only before update or delete or truncate on kernel.audit_node
  for each statement execute function kernel.refuse_change();
