-- A content that came in and was attached to nothing is deleted after a day; one of a dossier is kept with it, and not asked about again.
alter table dossiers.upload add column kept_at timestamptz;
comment on column dossiers.upload.kept_at is 'Since when it is known to be part of a dossier; null while that is undecided';
comment on column dossiers.upload.uploaded_at is 'The last time that this person sent the content in';
create index upload_undecided on dossiers.upload (uploaded_at) where kept_at is null;
create index draft_file_content on dossiers.draft_file (sha256);

-- Whether any dossier refers to a content is asked of the dossiers themselves: a list beside them could be wrong, and a paper lost.
create index dossier_content on dossiers.dossier
  using gin (jsonb_path_query_array(facts, '$.files[*].sha256') jsonb_path_ops);
