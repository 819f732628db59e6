import { usePage, useText } from '../ui/index.ts'
import type { ServicePage } from './find-service.ts'
import { Cited } from './cited.tsx'
import { FeesTable, PartsTable } from './service-tables.tsx'
import { Versions } from './service-versions.tsx'

/** Everything that Decree 63/2010/NĐ-CP art. 8(2) asks of a published procedure, in its order. */
export function ServiceDetails({
  service,
  currentVersion,
}: {
  readonly service: ServicePage
  readonly currentVersion: number
}) {
  const { language } = usePage()
  const text = useText()
  const { cases, ways, sequence, subjects, results, requirements, paperForms, legalBasis } = service
  return (
    <>
      <section>
        <h2>{text('public.service.sequence')}</h2>
        <ol>
          {sequence.map((step) => (
            <li key={step.vi}>{step[language]}</li>
          ))}
        </ol>
      </section>
      <section>
        <h2>{text('public.service.ways')}</h2>
        <ul>
          {ways.map(({ channel, where }) => (
            <li key={channel}>{where[language]}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{text('public.service.parts')}</h2>
        <p>{text('public.service.sets', { count: service.setsOfDossier })}</p>
        {cases.length > 1 && <Cases service={service} />}
        <PartsTable cases={cases} />
      </section>
      <section>
        <h2>{text('public.service.time')}</h2>
        <p>{service.limit[language]}</p>
        <Cited citations={[service.limitBasis]} />
      </section>
      <section>
        <h2>{text('public.service.fees')}</h2>
        <FeesTable cases={cases} />
      </section>
      <section>
        <h2>{text('public.service.for-whom')}</h2>
        <p>{subjects.map((subject) => text(`public.service.subject-${subject}`)).join(', ')}</p>
      </section>
      <section>
        <h2>{text('public.service.agency')}</h2>
        <p>{service.agency[language]}</p>
      </section>
      <section>
        <h2>{text('public.service.results')}</h2>
        <ul>
          {results.map((result) => (
            <li key={result.code}>
              {result.name[language]} <span class="muted">– {result.validity[language]}</span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{text('public.service.requirements')}</h2>
        {requirements.length === 0 && <p>{text('public.service.no-requirements')}</p>}
        <ul>
          {requirements.map(({ text: requirement, basis }) => (
            <li key={requirement.vi}>
              {requirement[language]} <Cited citations={[basis]} />
            </li>
          ))}
        </ul>
      </section>
      {paperForms.length > 0 && (
        <section>
          <h2>{text('public.service.forms')}</h2>
          <ul>
            {paperForms.map(({ name, basis }) => (
              <li key={name.vi}>
                {name[language]} <Cited citations={[basis]} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{text('public.service.legal-basis')}</h2>
        <Cited citations={legalBasis} />
      </section>
      <section>
        <h2>{text('public.service.publication')}</h2>
        <p>
          {service.officialName[language]} · {text('public.service.code')} <span class="code">{service.code}</span>
          {service.formerCodes.length > 0 &&
            ` · ${text('public.service.former-codes')} ${service.formerCodes.join(', ')}`}
        </p>
        <Cited citations={[service.publication]} />
        <Versions service={service} currentVersion={currentVersion} />
      </section>
    </>
  )
}

function Cases({ service }: { readonly service: ServicePage }) {
  const { language } = usePage()
  const text = useText()
  return (
    <>
      <h3>{text('public.service.cases')}</h3>
      <ul>
        {service.cases.map(({ code, name, hint }) => (
          <li key={code}>
            {name[language]} {hint && <span class="muted">– {hint[language]}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}
