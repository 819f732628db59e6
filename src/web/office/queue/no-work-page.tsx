import { EmptyList, useText } from '../../ui/index.ts'

/** Inspectors and operators sign in to the office too; dossiers are not their work. */
export function NoWorkPage() {
  const text = useText()
  return (
    <>
      <h1>{text('office.view.mine')}</h1>
      <EmptyList title={text('office.queue.not-for-role')} />
    </>
  )
}
