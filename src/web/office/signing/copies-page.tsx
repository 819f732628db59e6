import type { FormValues } from '../../http/index.ts'
import { BackLink, ErrorSummary, LivePart, useText, type FieldError } from '../../ui/index.ts'
import { CopyForm } from './copy-form.tsx'
import { CopyList, isSettled, type Copies } from './copy-list.tsx'
import { COPY_LIST, ORGANISATION_SIGNING } from './paths.ts'

export type CopiesProps = {
  readonly copies: Copies
  readonly errors: readonly FieldError[]
  readonly typed: FormValues
  readonly onceKey: string
}

/** “Bản sao, phụ lục điện tử”: what the clerk has signed by the organisation without its seal. */
export function CopiesPage({ copies, errors, typed, onceKey }: CopiesProps) {
  const text = useText()
  return (
    <>
      <BackLink href={ORGANISATION_SIGNING} />
      <ErrorSummary errors={errors} />
      <h1>{text('office.signing.copies')}</h1>
      <p>{text('office.signing.copies.lead')}</p>
      <CopyForm {...{ errors, typed, onceKey }} />
      <section>
        <h2>{text('office.signing.copies.list')}</h2>
        {isSettled(copies) ? (
          <CopyList copies={copies} />
        ) : (
          <LivePart fragmentPath={COPY_LIST} seconds={3}>
            <CopyList copies={copies} />
          </LivePart>
        )}
      </section>
    </>
  )
}
