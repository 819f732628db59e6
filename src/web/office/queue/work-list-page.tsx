import type { ComponentChildren } from 'preact'
import type { Static } from 'typebox'
import { type listWork, STATES } from '#modules/dossiers'
import type { listProceduresOperation } from '#modules/procedures'
import {
  Button,
  EmptyList,
  Filters,
  Form,
  Pagination,
  Select,
  Shortcuts,
  TextField,
  usePage,
  useText,
} from '../../ui/index.ts'
import { hrefOf, isFiltered, type WorkFilter } from './work-filter.ts'
import { workHref } from '../work-views.ts'
import { WorkTable } from './work-table.tsx'

/** As `dossiers/list-work` cuts its pages. */
const PAGE_SIZE = 50

export type WorkListPageProps = {
  readonly filter: WorkFilter
  readonly list: Static<typeof listWork.output>
  readonly takeable: ReadonlySet<string>
  readonly onceKey: string
  readonly procedures: Static<typeof listProceduresOperation.output>
}

export function WorkListPage({ filter, list, takeable, onceKey, procedures }: WorkListPageProps) {
  const text = useText()
  const { path } = usePage()
  if (list.total === 0) return <Frame {...{ filter, procedures }} children={<NothingHere filter={filter} />} />
  const table = <WorkTable lines={list.lines} {...{ filter, takeable }} />
  return (
    <Frame {...{ filter, procedures }}>
      <Shortcuts>
        {takeable.size === 0 ? (
          table
        ) : (
          <Form action="/office/take" onceKey={onceKey}>
            <input type="hidden" name="back" value={path} />
            {table}
            <p class="muted">{text('office.queue.take-law')}</p>
            <Button kind="secondary">{text('office.queue.take-chosen')}</Button>
          </Form>
        )}
      </Shortcuts>
      {list.pages > 1 && (
        <Pagination
          page={list.page}
          pageSize={PAGE_SIZE}
          total={list.total}
          href={(page) => hrefOf(filter, { page })}
        />
      )}
    </Frame>
  )
}

type FrameProps = Pick<WorkListPageProps, 'filter' | 'procedures'>

function Frame({ children, ...props }: FrameProps & { readonly children: ComponentChildren }) {
  const text = useText()
  return (
    <>
      <h1>{text(`office.view.${props.filter.view}`)}</h1>
      <WorkFilters {...props} />
      {children}
    </>
  )
}

function WorkFilters({ filter, procedures }: FrameProps) {
  const text = useText()
  const { language } = usePage()
  const states = Object.entries(STATES).map(([value, name]) => ({ value, label: name[language] }))
  return (
    <Filters action={workHref(filter.view)} isFiltered={isFiltered(filter)}>
      {filter.view !== 'mine' && <input type="hidden" name="view" value={filter.view} />}
      {filter.assignee && <input type="hidden" name="assignee" value={filter.assignee} />}
      <TextField
        name="q"
        id="list-search"
        type="search"
        label={text('office.queue.search')}
        value={filter.search}
        autocomplete="off"
      />
      <Select
        name="state"
        label={text('office.queue.state')}
        prompt={text('office.queue.state-all')}
        options={states}
        value={filter.state}
      />
      <Select
        name="procedure"
        label={text('office.queue.procedure')}
        prompt={text('office.queue.procedure-all')}
        options={procedures.map(({ code, officialName }) => ({ value: code, label: officialName[language] }))}
        value={filter.procedureCode}
      />
    </Filters>
  )
}

function NothingHere({ filter }: { readonly filter: WorkFilter }) {
  const text = useText()
  if (!isFiltered(filter)) return <EmptyList title={text(`office.queue.empty.${filter.view}`)} />
  return (
    <EmptyList title={text('office.queue.nothing-found')}>
      <p>{text('office.queue.nothing-found-hint')}</p>
    </EmptyList>
  )
}
