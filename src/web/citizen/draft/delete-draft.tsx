import { deleteDraft } from '#modules/dossiers'
import { registerPage, type Redirect, type Site, type Submission, type Visit } from '../../http/index.ts'
import { PortalPage } from '../../public/portal-page.tsx'
import { BackLink, Button, Form } from '../../ui/index.ts'
import { loadDraft } from './draft-on-screen.ts'

/** Asked once more, because nothing brings a deleted draft back. */
export function registerDeleteDraft(site: Site): void {
  registerPage(site, { path: '/drafts/:draftId/delete', access: 'person', show: askOnceMore, submit: remove })
}

async function askOnceMore(visit: Visit) {
  const { text, language, path, onceKey } = visit
  const { version } = await loadDraft(visit)
  const title = text('citizen.draft.delete-question')
  return (
    <PortalPage visit={visit} title={title} before={<BackLink href="/dossiers" />} isInForm>
      <h1>{title}</h1>
      <p>{version.names.official[language]}</p>
      <p>{text('citizen.draft.delete-warning')}</p>
      <Form action={path} onceKey={onceKey}>
        <Button>{text('citizen.draft.delete')}</Button>
      </Form>
    </PortalPage>
  )
}

async function remove(visit: Visit, form: Submission): Promise<Redirect> {
  await visit.call(deleteDraft, { draftId: visit.params['draftId'] ?? '' }, { onceKey: form.onceKey })
  return { redirect: '/dossiers', flash: { kind: 'success', sentence: visit.text('citizen.draft.deleted') } }
}
