import { Button, ButtonRow, EmptyList, Form, LinkButton, useText } from '../../ui/index.ts'
import { ORGANISATION_SIGNING } from '../signing/paths.ts'
import { hasFailed, PapersTable, type PaperList } from './papers-table.tsx'

type ToSealSectionProps = {
  readonly list: PaperList
  readonly ticked: ReadonlySet<string>
}

/** The list of the clerk: looked through, ticked, sealed in one go. */
export function ToSealSection({ list, ticked }: ToSealSectionProps) {
  const text = useText()
  const { total, papers } = list
  const choosable = papers.filter(({ signsAtDesk }) => !signsAtDesk)
  return (
    <>
      <h2 id="to-seal">{text('office.papers.to-seal')}</h2>
      {total === 0 ? (
        <EmptyList title={text('office.papers.to-seal.none')} />
      ) : (
        <Form action="/office/papers">
          <p class="muted">{text('office.papers.seal-law')}</p>
          {total > papers.length && <p>{text('office.papers.shown', { shown: papers.length, total })}</p>}
          {choosable.length > 1 && <ChooseAll papers={choosable} ticked={ticked} />}
          <PapersTable caption={text('office.papers.to-seal')} {...{ papers, ticked }} atDesk="seal-at-desk" />
          <ButtonRow>
            {choosable.length > 0 && <Button>{text('office.papers.seal')}</Button>}
            {papers.some(hasFailed) && (
              <LinkButton kind="quiet" href={ORGANISATION_SIGNING}>
                {text('office.papers.organisation-key')}
              </LinkButton>
            )}
          </ButtonRow>
        </Form>
      )}
    </>
  )
}

/** A link and no script; what was ticked one by one before is lost with it, so it stands above the list. */
function ChooseAll({ papers, ticked }: Pick<PaperList, 'papers'> & Pick<ToSealSectionProps, 'ticked'>) {
  const text = useText()
  const isAll = papers.every(({ paperId }) => ticked.has(paperId))
  return (
    <p>
      {isAll ? (
        <a href="/office/papers#to-seal">{text('office.papers.choose-none')}</a>
      ) : (
        <a href="/office/papers?select=all#to-seal">{text('office.papers.choose-all', { count: papers.length })}</a>
      )}
    </p>
  )
}
