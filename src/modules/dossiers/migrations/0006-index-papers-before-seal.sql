-- The clerk's list also holds what could not be sealed, and its count what is being sealed.
drop index dossiers.paper_awaiting_seal;
create index paper_awaiting_seal on dossiers.paper (organisation, issued_at) where stage = 'awaiting-seal';
