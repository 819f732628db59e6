import type { listOwnSessions } from '#modules/identity'
import type { Static } from 'typebox'
import { Button, DataTable, Form, formatDateTime, useText } from '../../ui/index.ts'
import { localTime } from '../dossier/load-dossier.ts'

type SessionsProps = {
  readonly sessions: Static<(typeof listOwnSessions)['output']>['sessions']
  readonly current: string | undefined
}

/** Browsers that are signed in; one that was left open elsewhere can be ended from here. */
export function Sessions({ sessions, current }: SessionsProps) {
  const text = useText()
  return (
    <section>
      <h2>{text('citizen.account.sessions')}</h2>
      <DataTable
        caption={text('citizen.account.sessions')}
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'browser',
            label: text('citizen.account.browser'),
            cell: ({ userAgent }) => nameOfBrowser(userAgent) ?? text('citizen.account.unknown-browser'),
          },
          {
            key: 'seen',
            label: text('citizen.account.last-seen'),
            cell: ({ lastSeenAt }) => formatDateTime(localTime(lastSeenAt)),
          },
          {
            key: 'end',
            label: text('citizen.drafts.action'),
            cell: ({ id, lastSeenAt }) =>
              id === current ? (
                text('citizen.account.this-session')
              ) : (
                <Form action={`/account/sessions/${id}`}>
                  <Button kind="quiet">
                    {text('citizen.account.end-session')}
                    <span class="visually-hidden"> {formatDateTime(localTime(lastSeenAt))}</span>
                  </Button>
                </Form>
              ),
          },
        ]}
      />
    </section>
  )
}

/** Only so far as people know the word; the order matters, since each names those before it. */
function nameOfBrowser(userAgent: string | null): string | undefined {
  const names = ['Edg', 'OPR', 'coc_coc_browser', 'Firefox', 'Chrome', 'Safari']
  const readable: Readonly<Record<string, string>> = { Edg: 'Edge', OPR: 'Opera', coc_coc_browser: 'Cốc Cốc' }
  const found = names.find((name) => userAgent?.includes(name))
  return found && (readable[found] ?? found)
}
