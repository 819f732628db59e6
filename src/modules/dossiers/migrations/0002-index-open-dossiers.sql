-- What an office works on is a few per cent of what it has ever received: the counts beside its lists are read from this index alone.
drop index dossiers.dossier_work;
drop index dossiers.dossier_intake;
create index dossier_open on dossiers.dossier (competent_organisation, due_at, submitted_at)
  include (id, state, step_role, assignee, procedure_code) where ended_at is null;

-- Every dossier of an office by due time; those without one come last.
create index dossier_due on dossiers.dossier (competent_organisation, due_at, submitted_at);

-- Few dossiers are received in one organisation and decided in another: the second half of the wall costs nearly nothing.
create index dossier_received_for_others on dossiers.dossier (receiving_point, submitted_at desc)
  where receiving_point <> competent_organisation;

-- Lists look through the wall of the organisation, never by officer alone.
drop index dossiers.dossier_assignee;
