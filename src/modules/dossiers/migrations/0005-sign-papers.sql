-- Papers are signed by a person, numbered, and sealed with the signature of the organisation, in this order.
alter table dossiers.paper
  add column organisation text,
  add column code         text not null default replace(gen_random_uuid()::text, '-', ''),
  add column stage        text not null default 'awaiting-seal'
    check (stage in ('awaiting-signature', 'awaiting-seal', 'sealed')),
  add column signer       text,
  add column standing_in  jsonb,
  add column number       text,
  add column numbered_at  timestamptz,
  add column sealed_by    text,
  add column content      text references kernel.file,
  add column fault        jsonb,
  alter column serial drop not null,
  alter column dossier_id drop not null;
update dossiers.paper set number = facts ->> 'number', numbered_at = issued_at,
  organisation = (select case when form in ('04', 'result') then competent_organisation else receiving_point end
    from dossiers.dossier where dossier.id = dossier_id);
alter table dossiers.paper
  alter column organisation set not null,
  alter column code drop default,
  alter column stage drop default,
  add constraint paper_code unique (code),
  add check ((dossier_id is null) = (form = '07')),
  add check ((number is null) = (numbered_at is null)),
  add check (stage <> 'awaiting-signature' or signer is not null),
  add check (stage <> 'sealed' or (sealed_by is not null and number is not null and content is not null));
comment on table dossiers.paper is 'An issued form of Circular 03/2025/TT-VPCP: the facts it states, and the PDF that was signed over them';
comment on column dossiers.paper.dossier_id is 'Null for an extract of the register, which belongs to no single dossier';
comment on column dossiers.paper.organisation is 'Who issues it';
comment on column dossiers.paper.code is 'What its QR leads to; cannot be guessed, so that only who holds the paper can look it up';
comment on column dossiers.paper.stage is 'awaiting-signature: of the person; awaiting-seal: the signature of the organisation, which comes after it; sealed: whole';
comment on column dossiers.paper.signer is 'Account of the person who signs; null where nobody does because a rule issued it';
comment on column dossiers.paper.standing_in is 'In whose place the signer signs (KT., TL., TUQ.)';
comment on column dossiers.paper.number is 'Number and notation; a result gets them from the clerk, with its seal';
comment on column dossiers.paper.sealed_by is 'The clerk who had it sealed; set before the signature of the organisation is made';
comment on column dossiers.paper.content is 'SHA-256 of the PDF with the signatures so far; null while there is none';
comment on column dossiers.paper.fault is 'What kept the last attempt to sign from success: code, and its sentence in both languages';
create index paper_awaiting_seal on dossiers.paper (organisation, issued_at) where stage = 'awaiting-seal' and sealed_by is null;
create index paper_awaiting_signature on dossiers.paper (signer, issued_at) where stage = 'awaiting-signature';
create index paper_content on dossiers.paper (content) where content is not null;
create index paper_register on dossiers.paper (organisation, issued_at) where dossier_id is null;
