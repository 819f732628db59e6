import { Form } from '../forms/form.tsx'
import { Icon } from '../icons/icon.tsx'
import { usePage, useText } from '../page-context.ts'
import { CountBadge } from './count-badge.tsx'
import type { PersonOnPage } from './shell-props.ts'

/** `/sign-in?return=…` when nobody is signed in; signing out is a POST, so that no link or image can do it. */
export function AccountMenu({ person }: { readonly person: PersonOnPage | undefined }) {
  const { path, csrfToken } = usePage()
  const text = useText()
  if (!person) {
    return (
      <a class="sign-in" href={`/sign-in?return=${encodeURIComponent(path)}`}>
        <Icon name="person" />
        {text('ui.account.sign-in')}
      </a>
    )
  }
  return (
    <details class="account-menu">
      <summary aria-label={text('ui.account.menu', { name: person.name })}>
        <Icon name="person" />
        <span class="account-name">{person.name}</span>
      </summary>
      <div class="menu-panel">
        <p>
          <b>{person.name}</b>
          {person.position && <span>{person.position}</span>}
          {person.organisation && <span>{person.organisation}</span>}
        </p>
        <ul>
          {person.links?.map((link) => (
            <li key={link.href}>
              <a href={link.href}>
                {link.label} <CountBadge count={link.count} />
              </a>
            </li>
          ))}
        </ul>
        {/* Pages that tell of a problem carry no form token. */}
        {csrfToken && (
          <Form action="/sign-out">
            <button type="submit">{text('ui.account.sign-out')}</button>
          </Form>
        )}
      </div>
    </details>
  )
}
