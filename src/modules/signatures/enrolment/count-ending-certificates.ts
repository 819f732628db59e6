import { sql } from 'kysely'
import { Gauge } from 'prom-client'
import type { BackgroundLoop } from '#kernel/module.ts'
import type { Platform } from '#kernel/platform.ts'

const NAME = 'sen_certificates'

/** What nobody renewed: with an ended certificate nothing is signed, and the papers of its owner wait. */
export const countEndingCertificates: BackgroundLoop = {
  name: 'signatures/count-ending-certificates',
  everyMilliseconds: 600_000,
  async run(platform) {
    const now = platform.clock.now()
    const { rows } = await sql<{ ended: number; ending: number }>`
      select count(*) filter (where valid_to <= ${now}) as ended,
        count(*) filter (where valid_to > ${now} and valid_to <= ${now.add({ hours: 24 * 30 })}) as ending
      from signatures.key where state = 'active'`.execute(platform.database)
    const { ended = 0, ending = 0 } = rows[0] ?? {}
    const gauge = gaugeOf(platform)
    gauge.set({ state: 'ended' }, ended)
    gauge.set({ state: 'ending' }, ending)
    if (ended > 0) platform.log.warn({ ended }, 'certificates have ended and their keys sign nothing any more')
  },
}

function gaugeOf({ metrics: { registry } }: Platform): Gauge {
  const known = registry.getSingleMetric(NAME) as Gauge | undefined
  return (
    known ??
    new Gauge({
      name: NAME,
      help: 'Certificates in use that have ended, or end within 30 days',
      labelNames: ['state'],
      registers: [registry],
    })
  )
}
