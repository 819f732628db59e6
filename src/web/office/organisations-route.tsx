import { kernelErrors } from '#kernel/errors.ts'
import { chooseOrganisation, getOwnAccount, localPath } from '#modules/identity'
import { getOrganisationOperation } from '#modules/organisations'
import { textOf, type Redirect, type Site, type Submission, type Visit } from '../http/index.ts'
import { registerOfficePage, type OfficeContent } from './office-page.tsx'
import { OrganisationsPage } from './organisations-page.tsx'

/** For officials who hold positions in several organisations. */
export function registerOrganisationChoice(site: Site): void {
  registerOfficePage(site, {
    path: '/office/organisations',
    show: showChoice,
    submit: choose,
    needsOrganisation: false,
  })
}

async function showChoice(visit: Visit): Promise<OfficeContent> {
  const { positions } = await visit.call(getOwnAccount, {})
  const organisations = await Promise.all(
    positions.map(({ organisation: code }) => visit.call(getOrganisationOperation, { code })),
  )
  const names = new Map(organisations.map(({ code, name }) => [code, name]))
  const back = localPath(visit.query['return'] ?? '/office')
  return {
    title: visit.text(positions.length === 0 ? 'office.organisations.none.title' : 'office.organisations.title'),
    content: <OrganisationsPage {...{ positions, names, back }} />,
  }
}

async function choose(visit: Visit, form: Submission): Promise<Redirect> {
  if (!visit.session) throw kernelErrors.problem('sign-in-required')
  await visit.call(chooseOrganisation, {
    sessionId: visit.session.id,
    organisation: textOf(form.values, 'organisation'),
  })
  const back = localPath(textOf(form.values, 'back'))
  return { redirect: back.startsWith('/office') ? back : '/office' }
}
