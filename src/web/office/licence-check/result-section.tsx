import { vietnamDate } from '#law/vietnamese-dates.ts'
import { type CheckResult, isGood } from '#modules/credentials'
import {
  ButtonRow,
  DataTable,
  formatDate,
  KeyValue,
  LinkButton,
  Notice,
  StatusTag,
  useText,
  type StatusTone,
} from '../../ui/index.ts'
import { type Check, LICENCE_CHECK_PATH } from './check-view.ts'
import { disclosedRows } from './disclosed-rows.ts'

type ResultProps = { readonly check: Check; readonly result: CheckResult }

/** The verdict in words, then each point with its own, then what was shown: never one green tick for all. */
export function ResultSection({ check, result }: ResultProps) {
  const text = useText()
  const { findings, issuer, validUntil, disclosed } = result
  const rows = disclosedRows(disclosed, text)
  return (
    <>
      <Verdict {...{ check, result }} />
      <section>
        <h2>{text('licence-check.findings')}</h2>
        <DataTable
          caption={text('licence-check.findings')}
          rows={findings}
          rowKey={({ aspect }) => aspect}
          columns={[
            {
              key: 'aspect',
              label: text('licence-check.point'),
              cell: (row) => text(`licence-check.aspect.${row.aspect}`),
            },
            {
              key: 'outcome',
              label: text('licence-check.outcome'),
              cell: ({ outcome, reason }) => (
                <>
                  <StatusTag tone={TONES[outcome]} label={text(`licence-check.outcome.${outcome}`)} />
                  {reason && ` ${text(`licence-check.reason.${reason}`)}`}
                </>
              ),
            },
          ]}
        />
      </section>
      {(check.question === 'whole-licence' || issuer !== null) && (
        <section>
          <h2>{text('licence-check.disclosed')}</h2>
          {issuer === null || validUntil === null ? (
            <p>{text('licence-check.nothing-disclosed')}</p>
          ) : (
            <KeyValue
              rows={[
                ...rows,
                { label: text('licence-check.issuer'), value: issuer },
                {
                  label: text('licence-check.valid-until'),
                  value: formatDate(vietnamDate(Temporal.Instant.from(validUntil).subtract({ seconds: 1 }))),
                },
              ]}
            />
          )}
        </section>
      )}
      <p class="muted">{text('licence-check.kept')}</p>
      <ButtonRow>
        <LinkButton kind="secondary" href={LICENCE_CHECK_PATH}>
          {text('licence-check.again')}
        </LinkButton>
      </ButtonRow>
    </>
  )
}

function Verdict({ check, result }: ResultProps) {
  const text = useText()
  if (isGood(result)) {
    const title =
      check.question === 'may-drive'
        ? text('licence-check.verdict.may', { licenceClass: check.class ?? '' })
        : text('licence-check.verdict.good')
    return (
      <Notice kind="success" title={title}>
        <p>{text('licence-check.person-hint')}</p>
      </Notice>
    )
  }
  const isUnsure = result.findings.every(({ outcome }) => outcome !== 'failed')
  return (
    <Notice
      kind={isUnsure ? 'information' : 'warning'}
      title={text(`licence-check.verdict.${isUnsure ? 'unsure' : 'bad'}`)}
    >
      <p>{text(`licence-check.verdict.${isUnsure ? 'unsure' : 'bad'}-hint`)}</p>
    </Notice>
  )
}

const TONES: Readonly<Record<CheckResult['findings'][number]['outcome'], StatusTone>> = {
  passed: 'done',
  failed: 'stopped',
  unknown: 'waiting',
}
