import { Button, ButtonRow, Form, LinkButton, useText } from '../../ui/index.ts'
import { OWN_SIGNING } from '../signing/paths.ts'
import { PapersTable, type PaperList } from './papers-table.tsx'

type ToSignSectionProps = { readonly list: PaperList; readonly onceKey: string }

/** Papers are signed as soon as they are issued: what stands here could not be, and says why. */
export function ToSignSection({ list: { total, papers }, onceKey }: ToSignSectionProps) {
  const text = useText()
  return (
    <>
      <h2>{text('office.papers.to-sign')}</h2>
      {total === 0 ? (
        <p class="muted">{text('office.papers.to-sign.none')}</p>
      ) : (
        <Form action="/office/papers" onceKey={onceKey}>
          {total > papers.length && <p>{text('office.papers.shown', { shown: papers.length, total })}</p>}
          {papers.map(({ paperId }) => (
            <input key={paperId} type="hidden" name="paper" value={paperId} />
          ))}
          <PapersTable caption={text('office.papers.to-sign')} papers={papers} />
          <ButtonRow>
            <Button kind="secondary" name="intent" value="sign">
              {text('office.papers.sign-again', { count: papers.length })}
            </Button>
            <LinkButton kind="quiet" href={OWN_SIGNING}>
              {text('office.papers.own-key')}
            </LinkButton>
          </ButtonRow>
        </Form>
      )}
    </>
  )
}
