import type { officePapersTexts as vietnamese } from '../vi/office-papers.ts'

export const officePapersTexts = {
  'office.papers': 'Signing of papers',
  'office.papers.at-desk': 'Sign with the device at my desk',
  'office.papers.awaits-device': 'Awaits your device',
  'office.papers.choose-all': 'Choose all {count}',
  'office.papers.choose-named': 'Choose for sealing: {name}',
  'office.papers.choose-none': 'Choose none',
  'office.papers.dossier': 'Dossier',
  'office.papers.failed': 'Not signed',
  'office.papers.issued': 'Issued',
  'office.papers.left': '{count} papers still wait. Load the page again to see them.',
  'office.papers.no-number': 'no number yet',
  'office.papers.no-signer': 'Issued by a rule, with the organisation’s signature alone',
  'office.papers.nothing-chosen': 'No paper was chosen. Tick those to be signed and try again.',
  'office.papers.number': 'No. {number}',
  'office.papers.ordered': 'Papers given to be signed: {count}.',
  'office.papers.ordered-before': 'These papers are signed already, or are being signed.',
  'office.papers.organisation-key': 'See the organisation’s signature',
  'office.papers.own-key': 'See my own signature',
  'office.papers.paper': 'Paper',
  'office.papers.seal': 'Sign the chosen papers for the organisation',
  'office.papers.seal-law':
    'The clerk applies the organisation’s signature to papers that the competent person has signed (article 32 of Decree 30/2020/NĐ-CP). Please open a paper before you choose it.',
  'office.papers.shown': 'The list shows the {shown} oldest of {total} papers.',
  'office.papers.sign-again': 'Sign again: {count}',
  'office.papers.signer': 'Signer',
  'office.papers.to-seal': 'Awaiting the organisation’s signature',
  'office.papers.to-seal.none':
    'Papers that the competent person has signed, and that await the organisation’s signature, will appear here.',
  'office.papers.to-sign': 'Awaiting my signature',
  'office.papers.to-sign.none':
    'None. Papers are signed as soon as you issue them; those that could not be will appear here, with the reason.',
  'office.papers.under-way': 'Papers being signed: {count}. This takes a few seconds.',
  'office.papers.under-way-done': 'The papers have been worked through.',
} as const satisfies Record<keyof typeof vietnamese, string>
