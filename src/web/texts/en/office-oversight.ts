import type { officeOversightTexts as vietnamese } from '../vi/office-oversight.ts'

export const officeOversightTexts = {
  'office.overdue.now': 'Overdue',
  'office.overdue.soon': 'At risk: due within 48 hours',
  'office.overdue.lead':
    'Late dossiers are still to be finished and returned. If one cannot be, the leader signs the apology with a new date (form 04) before the due day, once only.',
  'office.overdue.forecast': 'Forecast to be late',
  'office.overdue.forecast-lead':
    'More than 48 hours are left, but if every remaining step takes its whole share the result will be late. Dossiers reckoned: {count}.',
  'office.overdue.forecast-lead-partial':
    'More than 48 hours are left, but if every remaining step takes its whole share the result will be late. Dossiers reckoned, those due first: {count}.',
  'office.overdue.forecast-none': 'No dossier is forecast to be late.',
  'office.overdue.step': 'Held at',
  'office.overdue.since': 'since {at}',
  'office.overdue.apology': 'Apology and new date',
  'office.overdue.apology-by': 'no later than {at}',
  'office.overdue.apology-past': 'not possible since {at}',
  'office.overdue.apology-used': 'not possible, or sent already',
  'office.overdue.none': 'Nothing is overdue.',
  'office.overdue.soon-none': 'Nothing is due within 48 hours.',
  'office.overdue.more': 'See all {count} dossiers',
  'office.overdue.as-of': 'As of {at}',
  'office.load.lead': 'Accepted dossiers in process, by officer. Each figure opens its list.',
  'office.load.officer': 'Officer',
  'office.load.open': 'In process',
  'office.load.due-soon': 'Due within 48 hours',
  'office.load.overdue': 'Overdue',
  'office.load.unassigned': 'Taken by nobody: {count} dossiers',
  'office.load.unassigned-link': 'Open the list in process',
  'office.load.none': 'No dossier is in process. The load of each officer will appear here.',
  'office.register.lead':
    'Extract of the register of dossiers (form 07 of Circular 03/2025/TT-VPCP) by procedure and time of submission. The electronic book is kept continuously and need not be printed.',
  'office.register.procedure': 'Procedure',
  'office.register.from': 'From',
  'office.register.to': 'To',
  'office.register.date-hint': 'Day/month/year, for example 01/11/2026',
  'office.register.procedure-missing': 'Choose the procedure.',
  'office.register.date-wrong': 'Enter a real date, for example 01/11/2026.',
  'office.register.order-wrong': '“To” must not be before “From”.',
  'office.register.issue': 'Issue a signed register',
  'office.register.issued':
    'The register was issued. It is being signed and then waits for the clerk to apply the organisation’s signature.',
  'office.register.issued-ones': 'Signed registers',
  'office.register.none-issued': 'Registers that are issued and signed will appear here.',
  'office.register.number': 'Register of dossiers no. {number}',
  'office.register.submit': 'Make the extract (PDF)',
  'office.register.file': 'register-{code}-{from}-{to}.pdf',
} as const satisfies Record<keyof typeof vietnamese, string>
