import type { SignatureReport } from '#modules/signatures'
import { StatusTag, SummaryList, useText, type StatusTone } from '../../ui/index.ts'
import { Folded } from '../folded.tsx'
import { describeAspects } from './describe-aspects.ts'
import { TechnicalDetail } from './technical-detail.tsx'

type SignatureSectionProps = {
  readonly signature: SignatureReport
  readonly number: number
  readonly isOnline: boolean
}

/** One signature in plain words; the technical detail is one click away. */
export function SignatureSection({ signature, number, isOnline }: SignatureSectionProps) {
  const text = useText()
  const { conclusion, faults, kind, signer } = signature
  const name = signer?.name ?? text('verify.signer-unknown')
  return (
    <section>
      <h2>{text(kind === 'signature' ? 'verify.signature-of' : 'verify.stamp-of', { number, name })}</h2>
      <p>
        <StatusTag tone={TONES[conclusion]} label={text(`verify.conclusion.${conclusion}`)} />
      </p>
      {faults.length > 0 && (
        <ul>
          {faults.map((fault) => (
            <li key={fault}>{text(`verify.fault.${fault}`)}</li>
          ))}
        </ul>
      )}
      <SummaryList rows={describeAspects(signature, { text, isOnline })} />
      <Folded title={text('verify.detail', { number })}>
        <TechnicalDetail signature={signature} />
      </Folded>
    </section>
  )
}

const TONES: Readonly<Record<SignatureReport['conclusion'], StatusTone>> = {
  valid: 'done',
  undetermined: 'waiting',
  invalid: 'stopped',
}
