import type { Static } from 'typebox'
import { Problem } from '#kernel/errors.ts'
import { lookUpPaper } from '#modules/dossiers'
import { verifyKeptFile, type FileReport } from '#modules/signatures'
import type { Visit } from '../../http/index.ts'
import { formatDate, SummaryList, useText } from '../../ui/index.ts'

export type IssuedPaper = Static<typeof lookUpPaper.output>

/** The paper behind the code in the address; a code that nothing has and one that cannot exist are one and the same. */
export async function findPaper({ call, params }: Visit): Promise<IssuedPaper | undefined> {
  return await call(lookUpPaper, { code: params['code'] ?? '' }).catch((error: unknown) => {
    if (error instanceof Problem && error.status < 500) return undefined
    throw error
  })
}

/** What the signatures of the kept file are worth now, or why that cannot be told at this moment; undefined while there are none. */
export async function verifyPaper(visit: Visit, paper: IssuedPaper): Promise<FileReport | Problem | undefined> {
  if (paper.content === null) return undefined
  const { actor, language, request, site } = visit
  return await verifyKeptFile(site.platform, { actor, language, requestId: request.id }, paper.content).catch(
    (error: unknown) => {
      if (error instanceof Problem) return error
      throw error
    },
  )
}

/** What stands on the paper for whoever holds it; nothing about the applicant. */
export function PaperFacts({ paper }: { readonly paper: IssuedPaper }) {
  const text = useText()
  const { organisation, number, issuedAt, numberedAt, dossierCode } = paper
  // A paper bears the day on which it was numbered (Decree 30/2020/NĐ-CP, annex I).
  const dated = Temporal.Instant.from(numberedAt ?? issuedAt).toZonedDateTimeISO('Asia/Ho_Chi_Minh')
  return (
    <SummaryList
      rows={[
        { label: text('verify.paper.organisation'), value: organisation },
        { label: text('verify.paper.number'), value: number ?? text('verify.paper.no-number') },
        { label: text('verify.paper.date'), value: formatDate(dated) },
        ...(dossierCode === null
          ? []
          : [
              {
                label: text('verify.paper.dossier'),
                value: (
                  <a class="code" href={`/track/${encodeURIComponent(dossierCode)}`}>
                    {dossierCode}
                  </a>
                ),
              },
            ]),
      ]}
    />
  )
}
