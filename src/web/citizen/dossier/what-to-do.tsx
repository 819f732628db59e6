import type { DossierView } from '#modules/dossiers'
import { formatDue, LinkButton, Notice, usePage, useText } from '../../ui/index.ts'
import { dossierPath, localTime } from './load-dossier.ts'

/** What waits for the owner of the dossier comes before everything else on its page. */
export function WhatToDo({ dossier }: { readonly dossier: DossierView }) {
  const { language } = usePage()
  const text = useText()
  const { dossierId, supplement, payment, actions } = dossier
  const mustSupplement = supplement !== null && actions.includes('supplement')
  return (
    <>
      {mustSupplement && (
        <Notice kind="warning" title={text('citizen.supplement.asked')}>
          <ul>
            {supplement.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
          <p>{text('citizen.supplement.until', { due: formatDue(localTime(supplement.answerBy), language) })}</p>
          <LinkButton href={dossierPath(dossierId, 'supplement')}>{text('citizen.supplement.link')}</LinkButton>
        </Notice>
      )}
      {payment.status === 'open' && (
        <Notice kind="warning" title={text('citizen.payment.owed')}>
          <p>{text('citizen.payment.owed-why')}</p>
          <LinkButton href={dossierPath(dossierId, 'payment')}>{text('citizen.payment.link')}</LinkButton>
        </Notice>
      )}
    </>
  )
}
