create table dossiers.upload (
  sha256      text not null,
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  primary key (sha256, uploaded_by)
);
comment on table dossiers.upload is 'Who sent in which content: only they may attach it. A content sent in by two people has two rows';
