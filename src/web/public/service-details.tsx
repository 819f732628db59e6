import { usePage, useText } from '../ui/index.ts'
import { Cited } from './cited.tsx'
import type { ServicePage } from './find-service.ts'
import { Folded } from './folded.tsx'
import { FeesTable, PartsTable } from './service-tables.tsx'
import { Versions } from './service-versions.tsx'

type Props = { readonly service: ServicePage }

/** Everything that Decree 63/2010/NĐ-CP art. 8(2) asks of a published procedure, in its order. */
export function ServiceDetails({ service, currentVersion }: Props & { readonly currentVersion: number }) {
  const text = useText()
  return (
    <section>
      <h2>{text('public.service.details')}</h2>
      <Course service={service} />
      <WhatToHandIn service={service} />
      <Outcome service={service} />
      <Folded title={text('public.service.legal-basis')}>
        <Cited citations={service.legalBasis} />
      </Folded>
      <Folded title={text('public.service.publication')}>
        <Publication service={service} />
        <Versions service={service} currentVersion={currentVersion} />
      </Folded>
    </section>
  )
}

function Course({ service }: Props) {
  const { language } = usePage()
  const text = useText()
  return (
    <>
      <Folded title={text('public.service.sequence')}>
        <ol>
          {service.sequence.map((step) => (
            <li key={step.vi}>{step[language]}</li>
          ))}
        </ol>
      </Folded>
      <Folded title={text('public.service.ways')}>
        <ul>
          {service.ways.map(({ channel, where }) => (
            <li key={channel}>{where[language]}</li>
          ))}
        </ul>
      </Folded>
    </>
  )
}

function WhatToHandIn({ service }: Props) {
  const { language } = usePage()
  const text = useText()
  const { cases, subjects } = service
  return (
    <>
      {cases.length > 1 && (
        <Folded title={text('public.service.cases')}>
          <ul>
            {cases.map(({ code, name, hint }) => (
              <li key={code}>
                {name[language]} {hint && <span class="muted">– {hint[language]}</span>}
              </li>
            ))}
          </ul>
        </Folded>
      )}
      <Folded title={text('public.service.parts')}>
        <p>{text('public.service.sets', { count: service.setsOfDossier })}</p>
        <PartsTable cases={cases} />
      </Folded>
      <Folded title={text('public.service.time')}>
        <p>{service.limit[language]}</p>
        <Cited citations={[service.limitBasis]} />
      </Folded>
      <Folded title={text('public.service.for-whom')}>
        <p>{subjects.map((subject) => text(`public.service.subject-${subject}`)).join(', ')}</p>
      </Folded>
      <Folded title={text('public.service.fees')}>
        <FeesTable cases={cases} />
      </Folded>
    </>
  )
}

function Outcome({ service }: Props) {
  const { language } = usePage()
  const text = useText()
  const { results, requirements, paperForms, agency } = service
  return (
    <>
      <Folded title={text('public.service.agency')}>
        <p>{agency[language]}</p>
      </Folded>
      <Folded title={text('public.service.results')}>
        <ul>
          {results.map((result) => (
            <li key={result.code}>
              {result.name[language]} <span class="muted">– {result.validity[language]}</span>
            </li>
          ))}
        </ul>
      </Folded>
      <Folded title={text('public.service.requirements')}>
        {requirements.length === 0 && <p>{text('public.service.no-requirements')}</p>}
        <ul>
          {requirements.map(({ text: requirement, basis }) => (
            <li key={requirement.vi}>
              {requirement[language]} <Cited citations={[basis]} />
            </li>
          ))}
        </ul>
      </Folded>
      {paperForms.length > 0 && (
        <Folded title={text('public.service.forms')}>
          <ul>
            {paperForms.map(({ name, basis }) => (
              <li key={name.vi}>
                {name[language]} <Cited citations={[basis]} />
              </li>
            ))}
          </ul>
        </Folded>
      )}
    </>
  )
}

function Publication({ service }: Props) {
  const { language } = usePage()
  const text = useText()
  const { officialName, code, formerCodes, publication } = service
  return (
    <>
      <p>
        {officialName[language]} · {text('public.service.code')} <span class="code">{code}</span>
        {formerCodes.length > 0 && ` · ${text('public.service.former-codes')} ${formerCodes.join(', ')}`}
      </p>
      <Cited citations={[publication]} />
    </>
  )
}
