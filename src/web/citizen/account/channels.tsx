import { Button, Checkboxes, Form, useText } from '../../ui/index.ts'

/** Messages always stand in the inbox; e-mail is a choice. */
export function Channels({ wantsEmail }: { readonly wantsEmail: boolean }) {
  const text = useText()
  return (
    <section>
      <h2>{text('citizen.account.channels')}</h2>
      <Form action="/account">
        <Checkboxes
          name="channels"
          label={text('citizen.account.channels-label')}
          choices={[{ value: 'email', label: text('citizen.account.by-email') }]}
          values={wantsEmail ? ['email'] : []}
        />
        <Button kind="secondary">{text('citizen.account.save')}</Button>
      </Form>
    </section>
  )
}
