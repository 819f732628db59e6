import assert from 'node:assert/strict'
import test from 'node:test'
import { publishedVersions } from '../catalogue.ts'
import { exchangeDrivingLicenceV2 as sound } from '../catalogue/exchange-driving-licence/v2.ts'
import { FORM_NUMBERS_2018 } from '../catalogue/one-stop/form-numbers.ts'
import type { Condition } from '../definition/condition.ts'
import type { Field } from '../definition/field.ts'
import type { ProcedureVersion } from '../definition/procedure-version.ts'
import type { Step } from '../definition/process.ts'
import { lintProcedure } from './lint-procedure.ts'

test('the published procedures have nothing wrong', () => {
  assert.deepEqual(publishedVersions.flatMap(lintProcedure), [])
})

/** A sound procedure with one thing spoilt must give one problem, at that place, in these words. */
function refuses(what: string, spoilt: Partial<ProcedureVersion>, path: string, sentence: RegExp): void {
  test(`refused: ${what}`, () => {
    const problems = lintProcedure({ ...sound, ...spoilt })
    const found = problems.filter((problem) => problem.path === path && sentence.test(problem.sentence))
    assert.equal(found.length, 1, JSON.stringify(problems, null, 1))
  })
}

const steps = sound.process.steps
const withSteps = (changed: readonly Step[]) => ({ process: { steps: changed } })
const withStep = (index: number, change: Partial<Step>) =>
  withSteps(steps.map((step, at) => (at === index ? { ...step, ...change } : step)))
const withField = (change: (field: Field) => Field, code: string) => ({
  form: {
    pages: sound.form.pages.map((page) => ({
      ...page,
      fields: page.fields.map((field) => (field.code === code ? change(field) : field)),
    })),
  },
})
const visibleWhen = (visible: Condition) => withField((field) => ({ ...field, visibleWhen: visible }), 'delivery')
const withPart = (change: Partial<ProcedureVersion['parts'][number]>) => ({
  parts: sound.parts.map((part) => (part.code === 'portrait' ? { ...part, ...change } : part)),
})
const [direct, onlineThen, onlineNow] = sound.fees as [
  ProcedureVersion['fees'][number],
  ProcedureVersion['fees'][number],
  ProcedureVersion['fees'][number],
]

refuses('steps that do not sum to the limit', withStep(1, { minutes: 700 }), 'process', /take 1660 minutes.*gives 1680/)
refuses(
  'a step that none leads to',
  withStep(1, { next: [{ step: 'decision' }] }),
  'process.review',
  /No step leads here/,
)
refuses('a step without actor', withStep(2, { actor: '' as Step['actor'] }), 'process.review', /Nobody is named/)
refuses(
  'a step that leads nowhere known',
  withStep(1, { next: [{ step: 'x' }] }),
  'process.examination',
  /unknown step “x”/,
)
refuses('a step that takes part of a minute', withStep(0, { minutes: 0.5 }), 'process.reception', /whole minutes/)
refuses('a circle of steps', withStep(5, { next: [{ step: 'review' }] }), 'process.hand-over', /circle/)
refuses(
  'a way out under conditions only',
  withStep(1, { next: [{ step: 'review', when: { answered: 'phone' } }] }),
  'process.examination',
  /leads nowhere/,
)
refuses('two steps of one code', withStep(2, { code: 'examination' }), 'process', /“examination” is used twice/)
refuses(
  'a process that does not begin with acceptance',
  withStep(0, { completedBy: 'hand-over' }),
  'process',
  /first step must accept/,
)
refuses('a process that does not return', withStep(5, { completedBy: 'hand-over' }), 'process', /last step must return/)
refuses('a process that does not resolve', withStep(3, { completedBy: 'hand-over' }), 'process', /No step resolves/)
refuses('a process without steps', withSteps([]), 'process', /no step/)

refuses(
  'a condition on an unknown field',
  visibleWhen({ answered: 'x' }),
  'form.delivery.delivery.visibleWhen',
  /unknown field “x”/,
)
refuses(
  'a condition on an unknown case',
  visibleWhen({ case: ['x'] }),
  'form.delivery.delivery.visibleWhen',
  /unknown case “x”/,
)
refuses('a condition without branches', visibleWhen({ all: [] }), 'form.delivery.delivery.visibleWhen', /has none/)
refuses(
  'an answer that cannot be given',
  visibleWhen({ field: 'deliveryAddress', olderThan: { days: 1 } }),
  'form.delivery.delivery.visibleWhen',
  /no date/,
)
refuses(
  'a list where there is none',
  visibleWhen({ field: 'phone', includesAnyOf: ['A'] }),
  'form.delivery.delivery.visibleWhen',
  /no list/,
)
refuses(
  'a value outside the options',
  withField((field) => ({ ...field, visibleWhen: { field: 'delivery', equals: 'drone' } }), 'deliveryAddress'),
  'form.delivery.deliveryAddress.visibleWhen',
  /“drone” is no answer/,
)
refuses(
  'a condition of a check on an unknown field',
  {
    checks: sound.checks.map((check) =>
      check.check === 'licence-not-expired' ? { ...check, test: { violatedWhen: { answered: 'x' } } } : check,
    ),
  },
  'checks.licence-not-expired.violatedWhen',
  /unknown field “x”/,
)
refuses(
  'a field that decides about itself',
  visibleWhen({ answered: 'deliveryAddress' }),
  'form.fields.deliveryAddress.visibleWhen',
  /depends on its own answer/,
)
refuses(
  'a rule between unknown fields',
  {
    form: {
      pages: sound.form.pages.map((page) =>
        page.crossChecks ? { ...page, crossChecks: [{ check: 'personal-id-fits-person', personalId: 'x' }] } : page,
      ),
    },
  },
  'form.applicant.crossChecks',
  /unknown field “x”/,
)

refuses('a part that cannot be brought', withPart({ ways: [] }), 'parts.portrait', /no way to bring/)
refuses(
  'a part that cannot be brought online',
  withPart({ ways: [{ way: 'at-desk', paper: 'original' }] }),
  'parts.portrait',
  /only at the desk/,
)
refuses(
  'a part from an unknown field',
  withPart({ ways: [{ way: 'register', field: 'x' }] }),
  'parts.portrait',
  /unknown field “x”/,
)
refuses(
  'a part from a field that is typed',
  withPart({ ways: [{ way: 'register', field: 'delivery' }] }),
  'parts.portrait',
  /not provided by a register/,
)
refuses(
  'an upload without limits',
  withPart({ ways: [{ way: 'upload', mediaTypes: [], maximumMegabytes: 5, maximumFiles: 1 }] }),
  'parts.portrait',
  /needs media types/,
)
refuses(
  'an upload that no field takes',
  { form: { pages: sound.form.pages.filter(({ code }) => code !== 'portrait') } },
  'parts.portrait',
  /no field of the form/,
)
refuses(
  'a file for a part that takes none',
  withField((field) => ({ ...field, kind: 'file', part: 'application' }) as Field, 'portrait'),
  'form.fields.portrait',
  /may be uploaded/,
)

refuses(
  'a gap between fees',
  { fees: [direct, { ...onlineThen, validTo: '2025-12-01' }, onlineNow] },
  'fees.expiring.online',
  /From 2025-12-01 on there is no fee/,
)
refuses(
  'fees that overlap',
  { fees: [direct, { ...onlineThen, validTo: '2026-02-01' }, onlineNow] },
  'fees.damaged.online',
  /From 2026-01-01 on there are 2 fees/,
)
refuses(
  'a fee that ends before its version',
  { fees: [direct, onlineThen, { ...onlineNow, validTo: '2027-01-01' }] },
  'fees.expiring.online',
  /From 2027-01-01 on/,
)
refuses(
  'a fixed fee of nothing',
  { fees: [{ ...direct, channels: ['direct', 'post', 'online'], amount: { kind: 'fixed', dong: 0 } }] },
  'fees.licence-fee',
  /“free”/,
)
refuses(
  'a fee counted from a text',
  {
    fees: [
      {
        ...direct,
        channels: ['direct', 'post', 'online'],
        amount: {
          kind: 'by-page',
          firstPages: 2,
          dongPerFirstPage: 1,
          dongPerFurtherPage: 1,
          maximumPerCopy: 9,
          pagesField: 'licenceNumber',
          copiesField: 'licenceExpiresOn',
        },
      },
    ],
  },
  'fees.licence-fee',
  /“licenceNumber”, which is no number/,
)
refuses('a fee that never falls due', { obligations: [] }, 'obligations', /Nothing says when the fee “licence-fee”/)
refuses(
  'an obligation without fee',
  { obligations: [...sound.obligations, { fee: 'x', fallsDue: 'at-submission' }] },
  'obligations',
  /“x” is no fee/,
)

for (const member of ['sequence', 'ways', 'parts', 'subjects', 'results', 'fees', 'legalBasis', 'cases'] as const) {
  refuses(`no ${member} (Decree 63 art. 8)`, { [member]: [] }, member, /Decree 63\/2010/)
}
refuses('no number of sets', { setsOfDossier: 0 }, 'setsOfDossier', /1 or more/)
refuses('a form without pages', { form: { pages: [] } }, 'form', /no page/)
refuses(
  'a page without fields',
  { form: { pages: [...sound.form.pages, { code: 'empty', question: { vi: 'a', en: 'a' }, fields: [] }] } },
  'form.empty',
  /no field/,
)

refuses('a text without English', { summary: { vi: 'Đổi', en: ' ' } }, 'summary', /missing in English/)
refuses(
  'a text without Vietnamese',
  { summary: { en: 'Exchange' } as ProcedureVersion['summary'] },
  'summary',
  /missing in Vietnamese/,
)
refuses('a text in another normal form', { summary: { vi: 'Đo\u0302\u0309i', en: 'Exchange' } }, 'summary.vi', /NFC/)

const noBasis = { instrument: '', confidence: 'verified' } as const
refuses(
  'a limit without basis',
  { clock: { ...sound.clock, limit: { ...sound.clock.limit, basis: noBasis } } },
  'clock.limit',
  /no legal basis/,
)
refuses(
  'a start rule without basis',
  { clock: { ...sound.clock, startRule: { ...sound.clock.startRule, basis: noBasis } } },
  'clock.startRule',
  /no legal basis/,
)
refuses(
  'a wait without basis',
  { clock: { ...sound.clock, pauses: sound.clock.pauses.map((pause) => ({ ...pause, basis: noBasis })).slice(0, 3) } },
  'clock.pauses.supplement',
  /no legal basis/,
)
refuses(
  'a wait that the clock does not know',
  { clock: { ...sound.clock, pauses: sound.clock.pauses.slice(0, 2) } },
  'clock.pauses',
  /“licence-record-missing”/,
)
refuses(
  'a wait named twice',
  { clock: { ...sound.clock, pauses: [...sound.clock.pauses, sound.clock.pauses[0]!] } },
  'clock',
  /pause-reason-listed-twice/,
)
refuses(
  'a limit of nothing',
  {
    clock: { ...sound.clock, limit: { kind: 'working-time', amount: 0, unit: 'day', basis: sound.clock.limit.basis } },
  },
  'clock',
  /limit-not-positive/,
)
refuses(
  'a notice without basis',
  { noticeOfMissingParts: { amount: 2, unit: 'day', basis: noBasis } },
  'noticeOfMissingParts',
  /no legal basis/,
)
refuses(
  'the clock of a case that its process does not fill',
  {
    cases: [
      {
        ...sound.cases[0]!,
        clock: {
          ...sound.clock,
          limit: { kind: 'working-time', amount: 1, unit: 'day', basis: sound.clock.limit.basis },
        },
      },
    ],
  },
  'cases.expiring.process',
  /take 1680 minutes.*gives 480/,
)

refuses('a code of another shape', { code: '3000347' }, 'code', /not a national code/)
refuses('a version before the first', { version: 0 }, 'version', /counted from 1/)
refuses('an address with capitals', { slug: 'Exchange' }, 'slug', /lower-case/)
refuses('an end before the beginning', { validTo: '2025-01-01' }, 'validTo', /before it begins/)
refuses('two cases of one code', { cases: [...sound.cases, sound.cases[0]!] }, 'cases', /“expiring” is used twice/)
refuses('two parts of one code', { parts: [...sound.parts, sound.parts[0]!] }, 'parts', /“application” is used twice/)
refuses(
  'two fields of one code',
  withField((field) => ({ ...field, code: 'phone' }), 'email'),
  'form.fields',
  /“phone” is used twice/,
)
refuses(
  'a value that its register does not give',
  withField(
    (field) => ({ ...field, provided: { register: 'account', item: 'shoeSize', mode: 'locked' } }) as unknown as Field,
    'email',
  ),
  'form.fields.email.provided',
  /gives no shoeSize/,
)

refuses(
  'the form numbers of 2018 after the circular of 2025',
  { formNumbers: FORM_NUMBERS_2018 },
  'formNumbers.control-slip',
  /03\/2025\/TT-VPCP gives the number 06, not 05/,
)
refuses(
  'the form numbers of 2025 before their circular',
  { validTo: '2025-09-10' },
  'formNumbers.stop-notice',
  /01\/2018\/TT-VPCP gives the number none, not 05/,
)
refuses('a form without number', { formNumbers: {} }, 'process.reception', /“receipt”, which has no number/)
