import { getOwnAccount } from '#modules/identity'
import { getOrganisationOperation } from '#modules/organisations'
import type { Visit } from '../http/index.ts'
import type { PersonOnPage } from '../ui/index.ts'

type Asking = Pick<Visit, 'actor' | 'session' | 'language' | 'text' | 'call'>

/** Who is at work, in which position, for which organisation. */
export async function officePerson({ actor, session, language, text, call }: Asking): Promise<PersonOnPage> {
  const { positions } = await call(getOwnAccount, {})
  const position = positions.find(({ organisation }) => organisation === actor.organisation)
  const organisation = actor.organisation && (await call(getOrganisationOperation, { code: actor.organisation }))
  return {
    name: session?.name ?? '',
    position: position?.title ?? undefined,
    organisation: organisation ? (language === 'en' && organisation.nameEn) || organisation.name : undefined,
    links: positions.length > 1 ? [{ href: '/office/organisations', label: text('office.organisations') }] : [],
  }
}
