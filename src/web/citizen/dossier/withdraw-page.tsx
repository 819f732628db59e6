import { withdrawDossier } from '#modules/dossiers'
import { problemErrors } from '../../http/problem-errors.ts'
import { registerPage, textOf, type Redirect, type Site, type Submission, type Visit } from '../../http/index.ts'
import { PortalPage } from '../../public/portal-page.tsx'
import { BackLink, Button, errorOf, Form, Notice, TextArea } from '../../ui/index.ts'
import { dossierPath, loadDossier } from './load-dossier.ts'

/** With a reason, and told beforehand what it means: nothing brings a withdrawn dossier back. */
export function registerWithdrawPage(site: Site): void {
  registerPage(site, { path: '/dossiers/:dossierId/withdraw', access: 'person', show: askReason, submit: withdraw })
}

async function askReason(visit: Visit) {
  const { text, path, onceKey, typed } = visit
  const dossier = await loadDossier(visit)
  if (!dossier.actions.includes('withdraw')) return { redirect: dossierPath(dossier.dossierId) }
  const errors = problemErrors(visit)
  const title = text('citizen.withdraw.title')
  return (
    <PortalPage
      visit={visit}
      title={title}
      errors={errors}
      before={<BackLink href={dossierPath(dossier.dossierId)} />}
      isInForm
    >
      <h1>{title}</h1>
      <Notice kind="warning" title={text('citizen.withdraw.final')}>
        {dossier.payment.status === 'paid' && <p>{text('citizen.withdraw.refund')}</p>}
      </Notice>
      <Form action={path} onceKey={onceKey}>
        <input type="hidden" name="version" value={dossier.version} />
        <TextArea
          name="reason"
          label={text('citizen.withdraw.reason')}
          value={typed && textOf(typed, 'reason')}
          error={errorOf(errors, 'reason')}
          limit={2000}
        />
        <Button>{text('citizen.withdraw.confirm')}</Button>
      </Form>
    </PortalPage>
  )
}

async function withdraw(visit: Visit, form: Submission): Promise<Redirect> {
  const dossierId = visit.params['dossierId'] ?? ''
  const version = Number(textOf(form.values, 'version')) || 0
  const reason = textOf(form.values, 'reason').trim()
  await visit.call(withdrawDossier, { dossierId, version, reason }, { onceKey: form.onceKey })
  return {
    redirect: dossierPath(dossierId),
    flash: { kind: 'success', sentence: visit.text('citizen.withdraw.done') },
  }
}
