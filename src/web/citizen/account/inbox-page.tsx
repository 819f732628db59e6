import { listOwnMessages, readMessage } from '#modules/notifications'
import { registerPage, type Redirect, type Site, type Submission, type Visit } from '../../http/index.ts'
import { PortalPage } from '../../public/portal-page.tsx'
import { Button, EmptyList, Form, formatDateTime, Pagination, StatusTag } from '../../ui/index.ts'
import { localTime } from '../dossier/load-dossier.ts'

const PAGE_SIZE = 20

/** Messages about one's dossiers; opening one marks it read and leads to where it can be acted upon. */
export function registerInboxPage(site: Site): void {
  registerPage(site, { path: '/inbox', access: 'person', show: showInbox })
  registerPage(site, { path: '/inbox/:messageId', access: 'person', submit: open })
}

async function showInbox(visit: Visit) {
  const { text, query } = visit
  const page = Math.min(Math.max(Number.parseInt(query['page'] ?? '1', 10) || 1, 1), 10_000)
  const { messages, total, unread } = await visit.call(listOwnMessages, { page })
  const title = text('site.inbox')
  return (
    <PortalPage visit={visit} title={title}>
      <h1>{title}</h1>
      {total === 0 ? (
        <EmptyList title={text('citizen.inbox.none')} />
      ) : (
        <p>{text('citizen.inbox.unread', { unread })}</p>
      )}
      {messages.map((message) => (
        <section key={message.id}>
          <h2>{message.title}</h2>
          <p class="muted">
            {formatDateTime(localTime(message.createdAt))}{' '}
            {message.readAt === null && <StatusTag tone="information" label={text('citizen.inbox.new')} />}
          </p>
          {message.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <p>{message.next}</p>
          <Form action={`/inbox/${message.id}`}>
            <Button kind="secondary">
              {text('citizen.inbox.open')}
              <span class="visually-hidden">: {message.title}</span>
            </Button>
          </Form>
        </section>
      ))}
      {total > PAGE_SIZE && (
        <Pagination page={page} pageSize={PAGE_SIZE} total={total} href={(other) => `/inbox?page=${other}`} />
      )}
    </PortalPage>
  )
}

async function open(visit: Visit, _form: Submission): Promise<Redirect> {
  const { link } = await visit.call(readMessage, { messageId: visit.params['messageId'] ?? '' })
  return { redirect: link }
}
