import { getSigningDocument, getSigningSession, signingSessionPage } from '#modules/signatures'
import { registerDownload, type Download, type Site, type Visit } from '../../http/index.ts'
import { registerOfficePage, type OfficeContent } from '../office-page.tsx'
import { DeskSessionPage } from './desk-session-page.tsx'
import { OWN_SIGNING } from './paths.ts'

const PATH = signingSessionPage(':sessionId')

/** A document that waits for the official at the screen to sign it with a device of their own. */
export function registerDeskSession(site: Site): void {
  registerOfficePage(site, { path: PATH, show })
  registerDownload(site, { path: `${PATH}/van-ban.pdf`, access: 'official', send })
}

async function show(visit: Visit): Promise<OfficeContent> {
  const sessionId = visit.params['sessionId'] ?? ''
  const session = await visit.call(getSigningSession, { sessionId })
  if (session.service !== null) letPageReach(visit, session.service)
  return {
    title: visit.text('office.desk-signing'),
    entry: OWN_SIGNING,
    content: <DeskSessionPage {...{ sessionId, session }} />,
  }
}

/** This page alone talks to a service on the machine of whoever reads it. */
function letPageReach({ reply }: Visit, service: string): void {
  const policy = String(reply.getHeader('content-security-policy'))
  reply.header('content-security-policy', `${policy};connect-src 'self' ${service}`)
}

async function send({ call, params }: Visit): Promise<Download> {
  const { pdf } = await call(getSigningDocument, { sessionId: params['sessionId'] ?? '' })
  return { content: Buffer.from(pdf, 'base64'), mediaType: 'application/pdf', fileName: 'van-ban-can-ky.pdf' }
}
