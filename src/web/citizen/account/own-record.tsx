import type { getOwnRecord, listOwnDisclosures } from '#modules/registries'
import type { Static } from 'typebox'
import { parsePartialDate, readablePartialDate } from '#standards/partial-date/partial-date.ts'
import { DataTable, EmptyList, formatDateTime, groupPersonalId, SummaryList, usePage, useText } from '../../ui/index.ts'
import { localTime } from '../dossier/load-dossier.ts'

type Record = Static<(typeof getOwnRecord)['output']>
type Disclosures = Static<(typeof listOwnDisclosures)['output']>

export function OwnRecord({ record }: { readonly record: Record }) {
  const { language } = usePage()
  const text = useText()
  const birthDate = parsePartialDate(record.birthDate)
  return (
    <SummaryList
      title={record.provenance.name[language]}
      rows={[
        { label: text('citizen.account.name'), value: record.fullName },
        {
          label: text('citizen.account.personal-id'),
          value: <span class="code">{groupPersonalId(record.personalId)}</span>,
        },
        {
          label: text('citizen.account.birth-date'),
          value: birthDate ? readablePartialDate(birthDate) : record.birthDate,
        },
        { label: text('citizen.account.sex'), value: text(`citizen.sex.${record.sex}`) },
        { label: text('citizen.account.ethnic-group'), value: record.ethnicGroup.name },
        { label: text('citizen.account.permanent-residence'), value: record.permanentResidence.text },
        { label: text('citizen.account.current-residence'), value: record.currentResidence.text },
      ]}
    />
  )
}

/** Who looked, when and for which dossier: Law 91/2025/QH15 gives everybody the right to know. */
export function DisclosureTable({ disclosures }: { readonly disclosures: Disclosures }) {
  const text = useText()
  const rows = disclosures.map((disclosure, index) => ({ ...disclosure, key: `${index} ${disclosure.disclosedAt}` }))
  return (
    <section>
      <h2>{text('citizen.account.disclosures')}</h2>
      {rows.length === 0 ? (
        <EmptyList title={text('citizen.account.no-disclosures')} />
      ) : (
        <DataTable
          caption={text('citizen.account.disclosures')}
          rows={rows}
          rowKey={({ key }) => key}
          columns={[
            {
              key: 'at',
              label: text('citizen.account.when'),
              cell: (row) => formatDateTime(localTime(row.disclosedAt)),
            },
            {
              key: 'who',
              label: text('citizen.account.who'),
              cell: ({ organisation }) => organisation?.name ?? text('citizen.account.yourself'),
            },
            {
              key: 'for',
              label: text('citizen.account.for'),
              cell: ({ reference }) => <span class="code">{reference}</span>,
            },
          ]}
        />
      )}
    </section>
  )
}
