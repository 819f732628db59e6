import type { Static } from 'typebox'
import { signingSessionPage, type getSigningSession } from '#modules/signatures'
import { FileForm } from '../../public/verify/file-form.tsx'
import { BackLink, formatDateTime, Notice, usePage, useText } from '../../ui/index.ts'
import { ElementScript } from '../../ui/element-script.tsx'

type DeskSessionProps = {
  readonly sessionId: string
  readonly session: Static<typeof getSigningSession.output>
}

export function DeskSessionPage({ sessionId, session }: DeskSessionProps) {
  const text = useText()
  const { state } = session
  return (
    <>
      <BackLink href="/office" />
      <h1>{text('office.desk-signing')}</h1>
      {state === 'open' && <OpenSession {...{ sessionId, session }} />}
      {state === 'signed' && (
        <Notice kind="success" title={text('office.desk-signing.signed')}>
          <p>{text('office.desk-signing.signed.advice')}</p>
        </Notice>
      )}
      {state === 'expired' && (
        <Notice kind="late" title={text('office.desk-signing.expired')}>
          <p>{text('office.desk-signing.expired.advice')}</p>
        </Notice>
      )}
    </>
  )
}

function OpenSession({ sessionId, session }: DeskSessionProps) {
  const text = useText()
  const { language } = usePage()
  const { refusal, expiresAt } = session
  return (
    <>
      {refusal && (
        <Notice kind="late" title={text('office.desk-signing.refused')}>
          <p>{refusal[language]}</p>
        </Notice>
      )}
      <p>{text('office.desk-signing.lead')}</p>
      <ByDevice sessionId={sessionId} />
      <p>{text('office.desk-signing.expires', { at: formatDateTime(Temporal.Instant.from(expiresAt)) })}</p>
      <ByFile {...{ sessionId, session }} />
    </>
  )
}

function ByDevice({ sessionId }: { readonly sessionId: string }) {
  const text = useText()
  return (
    <>
      <sen-desk-signing
        path={`/api/signatures/get-signing-session?sessionId=${sessionId}`}
        waiting={text('office.desk-signing.waiting')}
        unreachable={text('office.desk-signing.unreachable')}
        failed={text('office.desk-signing.failed')}
      >
        <button type="button" class="button primary" hidden>
          {text('office.desk-signing.submit')}
        </button>
        <p>
          <output />
        </p>
      </sen-desk-signing>
      <noscript>
        <p>{text('office.desk-signing.without-script')}</p>
      </noscript>
      <ElementScript name="sen-desk-signing" />
    </>
  )
}

/** Works without script and with any software that signs PDFs as increments; the same checks stand behind it. */
function ByFile({ sessionId, session: { field, returnPath } }: DeskSessionProps) {
  const text = useText()
  return (
    <section>
      <h2>{text('office.desk-signing.by-file')}</h2>
      <p>
        {text('office.desk-signing.by-file.lead')}{' '}
        {field !== null && text('office.desk-signing.by-file.field', { field })}
      </p>
      <p>
        <a href={`${signingSessionPage(sessionId)}/van-ban.pdf`}>{text('office.desk-signing.by-file.download')}</a>
      </p>
      <FileForm
        action={returnPath}
        label={text('office.desk-signing.by-file.label')}
        hint={text('office.desk-signing.by-file.hint')}
        button={text('office.desk-signing.by-file.submit')}
      />
    </section>
  )
}
