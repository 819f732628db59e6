import { Button, EmptyList, Form, useText } from '../../ui/index.ts'
import { PapersTable, type PaperList } from './papers-table.tsx'

type ToSealSectionProps = {
  readonly list: PaperList
  readonly ticked: ReadonlySet<string>
  readonly onceKey: string
}

/** The list of the clerk: looked through, ticked, sealed in one go. */
export function ToSealSection({ list, ticked, onceKey }: ToSealSectionProps) {
  const text = useText()
  const { total, papers } = list
  const isAll = papers.every(({ paperId }) => ticked.has(paperId))
  return (
    <section>
      <h2 id="to-seal">{text('office.papers.to-seal')}</h2>
      {total === 0 ? (
        <EmptyList title={text('office.papers.to-seal.none')} />
      ) : (
        <Form action="/office/papers" onceKey={onceKey}>
          <p class="muted">{text('office.papers.seal-law')}</p>
          {total > papers.length && <p>{text('office.papers.shown', { shown: papers.length, total })}</p>}
          <p>
            <a href={isAll ? '/office/papers#to-seal' : '/office/papers?select=all#to-seal'}>
              {isAll ? text('office.papers.choose-none') : text('office.papers.choose-all', { count: papers.length })}
            </a>
          </p>
          <PapersTable caption={text('office.papers.to-seal')} {...{ papers, ticked }} />
          <p>
            <Button>{text('office.papers.seal')}</Button>
          </p>
        </Form>
      )}
    </section>
  )
}
