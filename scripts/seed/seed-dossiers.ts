import path from 'node:path'
import { sql } from 'kysely'
import { fakeClock, systemClock } from '#kernel/clock.ts'
import { createLog } from '#kernel/logging.ts'
import { openPlatform, type Platform } from '#kernel/platform.ts'
import { startJobs } from '#kernel/start-jobs.ts'
import { connectPapers } from '#modules/dossiers'
import { modules } from '../../src/modules.ts'
import { citizens } from '../../stand-ins/accounts.ts'
import { showProgress } from '../progress.ts'
import { liveDossier, type Office } from './live-dossier.ts'
import { enrolOffices } from './enrol-offices.ts'
import { playAuthority } from './play-authority.ts'
import { enterStaff, type Applicant, type Staff } from './seed-accounts.ts'
import type { DemoCountry } from './seed-demo-country.ts'

const DOSSIERS = 48
const DAYS_BACK = 12
/** How long ago the offices got their certificates. */
const DAYS_ENROLLED = 40

type Place = Pick<DemoCountry, 'databaseUrl' | 'state' | 'certificatesPort' | 'publicUrl'>

/** Lets some weeks of work happen through the real operations, so that queues, clocks and papers of the demonstration are real. */
export async function seedDossiers({ databaseUrl, state, certificatesPort, publicUrl }: Place): Promise<void> {
  const progress = showProgress('Hồ sơ mẫu · sample dossiers')
  const now = systemClock.now()
  const clock = fakeClock(now.toString())
  const log = createLog('silent')
  const platform = openPlatform({
    databaseUrl,
    connections: 4,
    modules,
    clock,
    fileFolder: path.join(state, 'files'),
    log,
  })
  const jobs = await startJobs(platform, { databaseUrl, work: false })
  clock.setTo(now.subtract({ hours: 24 * DAYS_ENROLLED }).toString())
  connectPapers({ files: platform.files, publicUrl })
  const authority = await playAuthority({ state, port: certificatesPort, clock })
  try {
    const staff = await enterStaff(platform)
    await enrolOffices({ platform, jobs, staff, authority })
    const office = officeOf(staff)
    const applicants = await listApplicants(platform)
    for (const [index, applicant] of applicants.entries()) {
      clock.setTo(submissionTime(now, index, applicants.length))
      await liveDossier({ platform, jobs, clock, now, office }, applicant, index)
    }
    progress.done(String(applicants.length))
  } finally {
    await authority.close()
    await jobs.stop()
    await platform.database.destroy()
  }
}

/** Spread evenly over the past weeks, in office hours of Viet Nam. */
function submissionTime(now: Temporal.Instant, index: number, count: number): Temporal.Instant {
  const daysAgo = DAYS_BACK - Math.floor((index * DAYS_BACK) / count)
  const day = now.toZonedDateTimeISO('Asia/Ho_Chi_Minh').subtract({ days: daysAgo })
  return day.withPlainTime({ hour: 8 + (index % 8), minute: (index * 7) % 60 }).toInstant()
}

function officeOf(staff: Staff): Office {
  const of = (key: string) => staff.get(key)!
  return {
    desk: of('hn-tiep-nhan'),
    examiner: of('hn-thu-ly'),
    head: of('hn-doi-truong'),
    leader: of('hn-lanh-dao'),
    clerk: of('hn-van-thu'),
    cashier: of('hn-thu-quy'),
  }
}

/** Drivers of Hà Nội whose licence expires within a year and whom nothing stops; the cast keeps what its accounts promise. */
async function listApplicants({ database }: Platform): Promise<Applicant[]> {
  const { rows } = await sql<Applicant>`
    select person.id as "personId", full_name as name, personal_id as "personalId", person.phone
    from registries.person
      join registries.driving_licence licence on licence.person_id = person.id and licence.state = 'valid'
    where died_on is null and person.phone is not null
      and personal_id <> all(${citizens.map(({ personalId }) => personalId)})
      and current_commune in (select code from organisations.territorial_unit where parent_code = '01' and valid_to is null)
      and exists (select from registries.driver_health_certificate certificate
        where certificate.person_id = person.id and certificate.valid_until > current_date)
      and exists (select from registries.driving_licence_class held where held.licence_id = licence.id
        and held.expires_on between current_date + 20 and current_date + 365)
      and not exists (select from registries.driving_licence_class held
        where held.licence_id = licence.id and held.expires_on < current_date)
      and not exists (select from registries.violation where violation.person_id = person.id and settled_on is null)
    order by person.id limit ${DOSSIERS}`.execute(database)
  return rows
}
