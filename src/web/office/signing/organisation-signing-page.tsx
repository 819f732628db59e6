import type { Static } from 'typebox'
import type { listDelegations, listOrganisationKeys } from '#modules/signatures'
import type { FormValues } from '../../http/index.ts'
import { Button, ButtonRow, errorOf, ErrorSummary, Form, Notice, useText, type FieldError } from '../../ui/index.ts'
import { DelegationsSection } from './delegations-section.tsx'
import { ImageSection } from './image-section.tsx'
import { isEndingSoon, KeyFacts } from './key-facts.tsx'
import { COPIES, keyPath, ORGANISATION_SIGNING, SEAL_CUSTODY, SEAL_IMAGE } from './paths.ts'
import { StaffSection } from './staff-section.tsx'

export type OrganisationSigningProps = {
  readonly held: Static<typeof listOrganisationKeys.output>
  readonly delegations: Static<typeof listDelegations.output>['delegations']
  readonly mayRequest: boolean
  readonly mayDelegate: boolean
  readonly typed: FormValues
  readonly errors: readonly FieldError[]
  readonly onceKey: string
}

/** “Chữ ký số của cơ quan”: key and seal, the keys of the staff, and who signs in whose place. */
export function OrganisationSigningPage(props: OrganisationSigningProps) {
  const text = useText()
  const { held, mayRequest, errors } = props
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{text('office.signing.organisation')}</h1>
      <p>{text('office.signing.organisation.lead')}</p>
      <OwnKey {...props} />
      <ImageSection
        kind="seal"
        shownAt={held.seal === null ? undefined : SEAL_IMAGE}
        action={ORGANISATION_SIGNING}
        mayChange={mayRequest}
        error={errorOf(errors, 'image')}
      />
      <StaffSection {...props} />
      <DelegationsSection {...props} />
    </>
  )
}

function OwnKey({ held, mayRequest, onceKey }: OrganisationSigningProps) {
  const text = useText()
  const own = held.keys.filter(({ ownerKind }) => ownerKind === 'organisation')
  const current = own.find(({ state }) => state !== 'requested')
  const requested = own.find(({ state }) => state === 'requested')
  return (
    <section>
      <h2>{text('office.signing.certificate')}</h2>
      {!current && <Notice kind="warning" title={text('office.signing.organisation.none')} />}
      {current && <KeyFacts item={current} />}
      {current && mayRequest && (
        <p>
          <a href={keyPath(current.keyId)}>{text('office.signing.retire')}</a>
        </p>
      )}
      {requested && (
        <p>
          {text('office.signing.requested')}{' '}
          <a href={keyPath(requested.keyId)}>{text('office.signing.requested.open')}</a>
        </p>
      )}
      {mayRequest && (
        <Form action={ORGANISATION_SIGNING} onceKey={`${onceKey}:own`}>
          <ButtonRow>
            <Button
              kind={current && !isEndingSoon(current) ? 'secondary' : 'primary'}
              name="intent"
              value="request-organisation"
            >
              {text(current ? 'office.signing.renew' : 'office.signing.request')}
            </Button>
          </ButtonRow>
        </Form>
      )}
      {mayRequest && (
        <p>
          <a href={SEAL_CUSTODY}>{text('office.seal-custody')}</a>
        </p>
      )}
      {mayRequest && (
        <p>
          <a href={COPIES}>{text('office.signing.copies')}</a>
        </p>
      )}
    </section>
  )
}
