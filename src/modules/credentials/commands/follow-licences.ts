import { subscribe } from '#kernel/events.ts'
import { defineJob } from '#kernel/jobs.ts'
import type { Call } from '#kernel/operations.ts'
import { Empty } from '#kernel/schemas.ts'
import { drivingLicenceIssued, licenceStatesOf } from '#modules/registries'
import { listLicencesInWallets } from '../queries.ts'
import { lockCredentialsOfLicence, saveState } from '../store.ts'
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
    for (const { id, state, reason, card_serial } of await lockCredentialsOfLicence(call.tx, licence.licenceId)) {
      const standing = standingAfter({ state, reason, cardSerial: card_serial }, licence)
      if (standing.state === state) continue
      await saveState(call.tx, { id, ...standing, changedAt: call.now })
      changed += 1
    }
  }
  call.note({ detail: { changed } })
}
