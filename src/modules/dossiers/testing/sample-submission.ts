import { getCurrentCalendar } from '#law/load-calendar.ts'
import type { PinnedClock, PersonOnDossier, Submission } from '../history.ts'
import { rulesOf } from '../process.ts'

const person: PersonOnDossier = {
  personId: '0198f4a0-0000-7000-8000-000000000001',
  name: 'Nguyễn Thị Ngọc Lan',
  personalId: '001188900101',
  birthDate: '1988-03-12',
  address: 'Số 12, ngõ 68 đường Cầu Giấy, phường Cầu Giấy, thành phố Hà Nội',
  phone: '+84900000101',
  email: null,
}

/** An exchange of a driving licence as it is submitted online, for tests that need no database. */
export const sampleSubmission: Submission = {
  procedure: { code: '3.000347', version: 2, case: 'expiring' },
  channel: 'online',
  submitterUser: '0198f4a0-0000-7000-8000-000000000002',
  submitter: person,
  subject: person,
  representative: null,
  helper: null,
  helpPoint: null,
  receivingPoint: 'G01.26.08',
  competentOrganisation: 'G01.26.08',
  answers: {},
  provided: {},
  files: [],
  checks: [],
  delivery: { method: 'desk', address: null },
}

export const samplePinnedClock: PinnedClock = {
  clock: rulesOf(sampleSubmission).clock,
  calendarId: getCurrentCalendar().id,
  officeHoursId: 'standard',
}
