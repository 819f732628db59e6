import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { citizens } from '../../stand-ins/accounts.ts'
import { assertShows } from '../testing/assert-shows.ts'
import { contentOf } from '../testing/exchange.ts'
import { signedIn } from '../testing/sign-in.ts'
import { startDemo, type Demo } from '../testing/start-demo.ts'
import { hiddenIn, type Answer, type WebClient } from '../testing/web-client.ts'

const binh = citizens.find(({ key }) => key === 'van-binh')!
const others = citizens.filter((citizen) => citizen !== binh)

let demo: Demo
let desk: WebClient

before(async () => {
  demo = await startDemo()
  desk = await signedIn(demo, 'hn-tiep-nhan')
})
after(() => demo.stop())

// Hoàng Văn Bình, a man born in 1953 and registered in old Hà Nam province: 036 0 53 900606.
const WRONG_IDS: readonly (readonly [string, string])[] = [
  ['eleven digits', '03605390060'],
  ['thirteen digits', '0360539006066'],
  ['letters', '03605390O6O6'],
  ['digits of another script', '٠٣٦٠٥٣٩٠٠٦٠٦'],
  ['a province that never had this number', '999053900606'],
  ['a woman', '036153900606'],
  ['another century', '036253900606'],
  ['another year of birth', '036054900606'],
  ['a number that nobody has', '036053999999'],
  ['the number of somebody else', others[0]!.personalId],
  ['a query', `' or '1'='1`],
]

test('a 12-digit number that does not fit the person is told at its field, nothing typed is lost and nobody is disclosed', async () => {
  for (const [what, personalId] of WRONG_IDS) {
    const answer = await identify({ personalId })
    assertRefusedAt(answer, 'personalId', what)
    assert.match(answer.text, new RegExp(`value="${binh.name}"`), `${what}: the name is kept`)
    assert.match(answer.text, /value="1953"/, `${what}: the date is kept`)
    for (const other of others) assert.ok(!answer.text.includes(other.name), `${what} tells who has the number`)
  }
  await assertNothingOpened()
})

const WRONG_DATES: readonly (readonly [string, string, string])[] = [
  ['31', '02', '1953'],
  ['29', '02', '1953'],
  ['00', '00', '1953'],
  ['14', '13', '1953'],
  ['32', '01', '1953'],
  ['14', '02', '2999'],
  ['14', '02', '53'],
  ['a', 'b', 'c'],
  ['', '', ''],
  ['14', '02', '-1953'],
  ['14', '02', '1'.repeat(500)],
]

test('a day that never was, or is still to come, is told at the date', async () => {
  for (const [day, month, year] of WRONG_DATES) {
    const answer = await identify({ 'birthDate.day': day, 'birthDate.month': month, 'birthDate.year': year })
    assert.equal(answer.status, 422, `${day}/${month}/${year}`)
    assert.match(answer.text, /<li><a href="#(birthDate|personalId)/, `${day}/${month}/${year}`)
  }
  await assertNothingOpened()
})

test('a name that is not the name in the register opens nothing, whatever it is made of', async () => {
  const names = [
    'Hoàng Văn Bình 2',
    'Hoàng Văn',
    '',
    '   ',
    '<b>Hoàng Văn Bình</b>',
    `'; drop table registries.person; --`,
    'Hoàng Văn Bình\u0000',
    'ả'.repeat(10_000),
    '\u202Ehnìb năv gnàoh',
  ]
  for (const name of names) {
    const answer = await identify({ name })
    assert.equal(answer.status, 422, name.slice(0, 30))
    assert.match(answer.text, /<li><a href="#(name|personalId)/, name.slice(0, 30))
  }
  await assertNothingOpened()
})

test('no consent, or a witness without a name, opens nothing', async () => {
  for (const fields of [{ given: '' }, { method: '' }, { method: 'spoken-before-witness', witness: '' }])
    assert.equal((await identify(fields)).status, 422, JSON.stringify(fields))
  await assertNothingOpened()
})

test('the right person is found with blanks in the number, and small and capital letters or another place of the tone mark', async () => {
  const answer = await identify({ personalId: '036 053 900606', name: 'hoàng văn BÌNH' })
  assert.equal(answer.status, 200)
  assert.match(answer.url.pathname, /^\/office\/desk\/[0-9a-f-]{36}/)
  assert.equal((await demo.query('select 1 from dossiers.draft')).length, 1)
})

test('what the form of a birth asks is held to the calendar and to what names are made of', async () => {
  const ha = await signedIn(demo, 'thu-ha')
  const { draftId } = contentOf<{ draftId: string }>(
    await ha.command('dossiers/open-draft', { procedureCode: '1.001193' }),
  )
  const page = `/drafts/${draftId}/child`
  const today = Temporal.Now.plainDateISO('Asia/Ho_Chi_Minh')
  const tomorrow = today.add({ days: 1 })
  await ha.get(page)
  const wrong: readonly (readonly [string, Record<string, string>])[] = [
    ['childName', { childName: 'Nguyễn Văn 4' }],
    ['childName', { childName: 'R2-D2' }],
    ['childName', { childName: '<script>alert(1)</script>' }],
    ['childName', { childName: 'ả'.repeat(10_000) }],
    ['childBirthDate', dateFields('childBirthDate', tomorrow.toString().split('-'))],
    ['childBirthDate', dateFields('childBirthDate', ['2026', '02', '30'])],
    ['childBirthDate', dateFields('childBirthDate', ['1800', '01', '01'])],
    ['childBirthDate', dateFields('childBirthDate', ['26', '1', '1'])],
  ]
  for (const [field, fields] of wrong) {
    const answer = await ha.post(page, {
      childName: 'Phạm An Nhiên',
      ...dateFields('childBirthDate', today.toString().split('-')),
      ...fields,
    })
    assertRefusedAt(answer, field, JSON.stringify(fields).slice(0, 80))
    const [typed = ''] = Object.values(fields)
    assert.ok(answer.text.includes(`value="${escaped(typed)}"`), `${typed.slice(0, 40)} is shown again`)
  }
})

/** Identifies Hoàng Văn Bình at the desk, with some of it changed. */
async function identify(changes: Record<string, string>): Promise<Answer> {
  const { text } = await desk.get('/office/desk')
  return await desk.post('/office/desk', {
    onceKey: hiddenIn(text, 'onceKey')!,
    procedureCode: '3.000348',
    personalId: binh.personalId,
    name: binh.name,
    ...dateFields('birthDate', binh.birthDate.split('-')),
    method: 'signed-paper',
    given: 'yes',
    ...changes,
  })
}

function dateFields(name: string, [year = '', month = '', day = '']: readonly string[]): Record<string, string> {
  return { [`${name}.year`]: year, [`${name}.month`]: month, [`${name}.day`]: day }
}

function assertRefusedAt(answer: Answer, field: string, what: string): void {
  assert.equal(answer.status, 422, what)
  assert.match(
    answer.text,
    new RegExp(`<li><a href="#${field}(\\.day|-day)?"`),
    `${what}: the summary leads to ${field}`,
  )
  assertShows(answer, /[ạảãàáâậầấẩẫăắằặẳẵóòọõỏôộổỗồốơờớợởỡéèẻẹẽêếềệểễúùụủũưựữửừứíìịỉĩýỳỷỵỹđ]/i, what)
}

async function assertNothingOpened(): Promise<void> {
  assert.equal((await demo.query('select 1 from dossiers.draft')).length, 0)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
