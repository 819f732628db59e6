import { subscribe } from '#kernel/events.ts'
import { defineJob } from '#kernel/jobs.ts'
import type { Call } from '#kernel/operations.ts'
import { Empty } from '#kernel/schemas.ts'
import { vietnamDate } from '#law/vietnamese-dates.ts'
import { listAccountsOfPerson } from '#modules/identity'
import { notify } from '#modules/notifications'
import { drivingLicenceIssued, licenceStatesOf } from '#modules/registries'
import { listLicencesInWallets } from '../queries.ts'
import { type CredentialRow, lockCredentialsOfLicence, saveState } from '../store.ts'
import { standingAfter } from '../workflow.ts'

/** A new card: copies of the one it replaces do not hold any more. */
export const onDrivingLicenceIssued = subscribe({
  event: drivingLicenceIssued,
  name: 'credentials/on-driving-licence-issued',
  handle: (call, { licenceId }) => followLicences(call, [licenceId]),
})

/** The register sends no event when the police withhold or revoke a licence, so it is asked. */
export const followLicenceStates = defineJob({
  name: 'credentials/follow-licence-states',
  schedule: '* * * * *',
  data: Empty,
  async run(call) {
    await followLicences(call, await listLicencesInWallets(call.tx, call.now))
  },
})

async function followLicences(call: Call, licenceIds: readonly string[]): Promise<void> {
  let changed = 0
  for (const licence of await licenceStatesOf(call, licenceIds)) {
    for (const copy of await lockCredentialsOfLicence(call.tx, licence.licenceId)) {
      const standing = standingAfter({ ...copy, cardSerial: copy.card_serial }, licence)
      if (standing.state === copy.state) continue
      await saveState(call.tx, { id: copy.id, ...standing, changedAt: call.now })
      if (standing.state !== 'valid') await tellOwner(call, copy)
      changed += 1
    }
  }
  // It looks each minute: an entry each time would be all that an idle platform signs roots over.
  call.note(changed === 0 ? { nothingDone: true } : { detail: { changed } })
}

/** A person with copies in several wallets and formats is told once a day. */
async function tellOwner(call: Call, { id, person_id, licence_id }: CredentialRow): Promise<void> {
  const key = `credential-stopped:${licence_id}:${vietnamDate(call.now).toString()}`
  for (const recipient of await listAccountsOfPerson(call, person_id))
    await notify(call, { recipient, template: 'credential-stopped', key, subject: `credential:${id}`, parameters: {} })
}
