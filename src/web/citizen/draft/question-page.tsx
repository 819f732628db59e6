import type { ComponentChildren } from 'preact'
import { REGISTER_NAMES, uploadWayOf, type Field, type FormPage } from '#modules/procedures'
import { problemErrors } from '../../http/problem-errors.ts'
import type { FormValues, Visit } from '../../http/index.ts'
import { PortalPage } from '../../public/portal-page.tsx'
import {
  Autosave,
  BackLink,
  Button,
  Form,
  Notice,
  Steps,
  WhyWeAsk,
  type FieldError,
  usePage,
  useText,
} from '../../ui/index.ts'
import { FieldInput } from '../answers/field-input.tsx'
import { placesOf, type Places } from '../answers/places.ts'
import { readAnswers } from '../answers/read-answers.ts'
import { filesOf, partsOf, type DraftOnScreen } from './draft-on-screen.ts'
import { layOut, type LaidOut } from './layout.ts'
import { checkPath, draftPath, pathBefore } from './paths.ts'
import { ProvidedFields } from './provided-fields.tsx'

type Question = {
  readonly screen: DraftOnScreen
  readonly page: FormPage
  readonly errors?: readonly FieldError[] | undefined
  readonly typed?: FormValues | undefined
}

/** One question of a draft, with what was typed, what registers provide and what is wrong. */
export async function questionPage(visit: Visit, { screen, page, errors = problemErrors(visit), typed }: Question) {
  const { text, language, path, query } = visit
  const values = { ...screen.facts.answers, ...(typed && readAnswers(page.fields, typed)) }
  const isAddress = (field: Field) => field.kind === 'address'
  const places = await placesOf(
    visit,
    page.fields.filter(isAddress).map(({ code }) => values[code]),
  )
  const laidOut = layOut(page, screen)
  const heading = headingOf(laidOut, page.question[language])
  const shown = { screen, values, errors, places, heading }
  const { draftId } = screen.draft
  const isFromCheck = query['from'] === 'check'
  return (
    <PortalPage
      visit={visit}
      title={page.question[language]}
      errors={errors}
      before={<BackLink href={isFromCheck ? checkPath(screen) : pathBefore(screen, page.code)} />}
      isInForm
    >
      <Steps {...stepsOf(visit, screen, page)} />
      {heading === undefined && <h1>{page.question[language]}</h1>}
      {page.whyWeAsk && heading === undefined && <WhyWeAsk>{page.whyWeAsk[language]}</WhyWeAsk>}
      <Form action={path} hasFiles={page.fields.some(({ kind }) => kind === 'file')}>
        {/* What Enter presses: the first button of a form, and others may stand above the main one. */}
        <button type="submit" hidden>
          {text('ui.continue')}
        </button>
        <Autosave path={`${draftPath(draftId, page.code)}/autosave`}>
          {laidOut.length === 0 && <NothingProvided page={page} />}
          {laidOut.map((item) => (
            <Item key={keyOf(item)} item={item} shown={shown} />
          ))}
          {page.whyWeAsk && heading !== undefined && <WhyWeAsk>{page.whyWeAsk[language]}</WhyWeAsk>}
          <Button>{text('ui.continue')}</Button>
        </Autosave>
      </Form>
    </PortalPage>
  )
}

type Shown = {
  readonly screen: DraftOnScreen
  readonly values: Readonly<Record<string, unknown>>
  readonly errors: readonly FieldError[]
  readonly places: Places
  readonly heading: string | undefined
}

function Item({ item, shown }: { readonly item: LaidOut; readonly shown: Shown }) {
  const { screen, places, heading } = shown
  switch (item.kind) {
    case 'provided':
      return <ProvidedFields fields={item.fields} draft={screen.draft} places={places} />
    case 'missing':
      return <Missing field={item.field} screen={screen} />
    case 'asked': {
      const reveals = new Map<string, ComponentChildren>()
      for (const [value, fields] of item.reveals) {
        reveals.set(
          value,
          fields.map((field) => <Input key={field.code} field={field} shown={{ ...shown, heading: undefined }} />),
        )
      }
      return <Input field={item.field} shown={{ ...shown, heading }} reveals={reveals} />
    }
    default:
      return item satisfies never
  }
}

type InputProps = {
  readonly field: Field
  readonly shown: Shown
  readonly reveals?: ReadonlyMap<string, ComponentChildren>
}

function Input({ field, shown, reveals }: InputProps) {
  const { screen, values, errors, places, heading } = shown
  const answer = values[field.code]
  const file = field.kind === 'file' ? fileOf(screen, field.part) : undefined
  return <FieldInput {...{ field, answer, errors, places, heading, file, reveals }} today={screen.facts.today} />
}

function fileOf(screen: DraftOnScreen, partCode: string) {
  const part = partsOf(screen).find(({ code }) => code === partCode)
  const rules = part && uploadWayOf(part)
  if (!rules) return undefined
  const uploaded = filesOf(screen.draft, partCode) ?? []
  return { rules, uploaded: uploaded.map(({ sha256, name, bytes }) => ({ id: `${partCode}:${sha256}`, name, bytes })) }
}

function Missing({ field, screen }: { readonly field: Field; readonly screen: DraftOnScreen }) {
  const { language } = usePage()
  const errors = screen.draft.problems.flatMap((problem) => problem.errors)
  const message = errors.find((error) => error.field === field.code)?.message
  return message ? <Notice kind="warning" title={message[language]} /> : null
}

/** A page that only shows what a register holds, of somebody whom that register does not know. */
function NothingProvided({ page }: { readonly page: FormPage }) {
  const { language } = usePage()
  const text = useText()
  const register = page.fields.find(({ provided }) => provided)?.provided?.register
  return register ? <p>{text('citizen.provided.nothing', { register: REGISTER_NAMES[register][language] })}</p> : null
}

const HEADING_KINDS: ReadonlySet<Field['kind']> = new Set(['choice', 'choices', 'sex', 'file', 'text', 'date', 'phone'])

/** A page that asks one thing has it as its heading; one that asks several, or a declaration, has a heading above them. */
function headingOf(laidOut: readonly LaidOut[], question: string): string | undefined {
  const [only] = laidOut
  return laidOut.length === 1 && only?.kind === 'asked' && HEADING_KINDS.has(only.field.kind) ? question : undefined
}

function keyOf(item: LaidOut): string {
  return item.kind === 'provided' ? `provided ${item.fields[0]?.code}` : item.field.code
}

function stepsOf({ text, language }: Visit, { pages }: DraftOnScreen, page: FormPage) {
  const titles = [...pages.map(({ question }) => question[language]), text('citizen.check.title')]
  return { titles, position: pages.findIndex(({ code }) => code === page.code) + 1 }
}
