import { Button, ButtonRow, Form, LinkButton, useText } from '../../ui/index.ts'
import { OWN_SIGNING } from '../signing/paths.ts'
import { PapersTable, type PaperList } from './papers-table.tsx'

/** Papers are signed as soon as they are issued: what stands here could not be, and says why. */
export function ToSignSection({ list }: { readonly list: PaperList }) {
  const text = useText()
  const { total, papers } = list
  const again = papers.filter(({ signsAtDesk }) => !signsAtDesk)
  return (
    <>
      <h2>{text('office.papers.to-sign')}</h2>
      {total === 0 ? (
        <p class="muted">{text('office.papers.to-sign.none')}</p>
      ) : (
        <Form action="/office/papers">
          {total > papers.length && <p>{text('office.papers.shown', { shown: papers.length, total })}</p>}
          {again.map(({ paperId }) => (
            <input key={paperId} type="hidden" name="paper" value={paperId} />
          ))}
          <PapersTable caption={text('office.papers.to-sign')} papers={papers} atDesk="sign-at-desk" />
          <ButtonRow>
            {again.length > 0 && (
              <Button kind="secondary" name="intent" value="sign">
                {text('office.papers.sign-again', { count: again.length })}
              </Button>
            )}
            <LinkButton kind="quiet" href={OWN_SIGNING}>
              {text('office.papers.own-key')}
            </LinkButton>
          </ButtonRow>
        </Form>
      )}
    </>
  )
}
