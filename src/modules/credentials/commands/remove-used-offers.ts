import { defineJob } from '#kernel/jobs.ts'
import { Empty } from '#kernel/schemas.ts'
import { deleteOffersBefore, deleteUsedBefore } from '../store.ts'

/** Who asked for a code and never used it is nobody's business the day after; neither is what served once and could not serve again. */
export const removeUsedOffers = defineJob({
  name: 'credentials/remove-used-offers',
  schedule: '50 3 * * *',
  data: Empty,
  async run(call) {
    const offers = await deleteOffersBefore(call.tx, call.now.subtract({ hours: 24 }))
    const used = await deleteUsedBefore(call.tx, call.now)
    call.note({ detail: { offers, used } })
  },
})
