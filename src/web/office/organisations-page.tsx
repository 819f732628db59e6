import type { Static } from 'typebox'
import type { getOwnAccount } from '#modules/identity'
import { Button, EmptyList, Form, useText } from '../ui/index.ts'

type Position = Static<typeof getOwnAccount.output>['positions'][number]

type OrganisationsPageProps = {
  readonly positions: readonly Position[]
  readonly names: ReadonlyMap<string, string>
  readonly back: string
}

/** Whom an official acts for is chosen, never guessed: everything they do is recorded under it. */
export function OrganisationsPage({ positions, names, back }: OrganisationsPageProps) {
  const text = useText()
  if (positions.length === 0) {
    return (
      <>
        <h1>{text('office.organisations.none.title')}</h1>
        <EmptyList title={text('office.organisations.none')} />
      </>
    )
  }
  return (
    <>
      <h1>{text('office.organisations.title')}</h1>
      <p>{text('office.organisations.hint')}</p>
      {positions.map(({ organisation, title }) => (
        <section key={organisation} aria-labelledby={organisation}>
          <h2 id={organisation}>{names.get(organisation) ?? organisation}</h2>
          {title && <p class="muted">{title}</p>}
          <Form action="/office/organisations">
            <input type="hidden" name="organisation" value={organisation} />
            <input type="hidden" name="back" value={back} />
            <Button kind="secondary">{text('office.organisations.choose')}</Button>
          </Form>
        </section>
      ))}
    </>
  )
}
