import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { kernelErrors, Problem } from '#kernel/errors.ts'
import { checkFormToken } from '#modules/identity'
import { renderPage } from '../ui/index.ts'
import { setFlash, takeFlash, type FlashMessage } from './flash.ts'
import { textOf } from './form-values.ts'
import { takeKeptForm } from './kept-form.ts'
import { isLanguageChoice, rememberChoice } from './language.ts'
import { readForm, type PostedForm } from './read-form.ts'
import { answerSessionEnded } from './session-ended.tsx'
import type { Site } from './site.ts'
import type { FileRulesFor } from './upload.ts'
import { unreadOf } from './unread-of.ts'
import { openVisit, type Visit } from './visit.ts'
import { isAllowedIn, leadToSignIn, type Access } from './wall.ts'

export type Redirect = { readonly redirect: string; readonly flash?: FlashMessage | undefined }

/** Nothing to show: what autosave and other scripts are answered. */
export const nothing = { nothing: true } as const

export type Submission = PostedForm & {
  /** Of the form that was shown; given to commands, it makes a double submission harmless. */
  readonly onceKey: string
  /** Which button: `upload`, `save-later` …; empty for the main one. */
  readonly intent: string
}

export type Page = {
  readonly path: string
  readonly access: Access
  readonly show?: (visit: Visit) => Promise<VNode | Redirect>
  /** Thrown problems show the page again with everything that was typed. */
  readonly submit?: (visit: Visit, form: Submission) => Promise<VNode | Redirect | typeof nothing>
  readonly filesIn?: (visit: Visit) => Promise<FileRulesFor>
}

/** Puts a page on the site: its wall, language, form token, post–redirect–get and what happens when something is wrong. */
export function registerPage(site: Site, page: Page): void {
  const { show, submit } = page
  if (show) site.app.get(page.path, (request, reply) => answerGet(site, { ...page, show }, request, reply))
  if (submit) site.app.post(page.path, (request, reply) => answerPost(site, { ...page, submit }, request, reply))
}

type Shown = Page & Required<Pick<Page, 'show'>>
type Submitted = Page & Required<Pick<Page, 'submit'>>

async function answerGet(site: Site, page: Shown, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const visit = openVisit(site, { request, reply, hasForm: page.submit !== undefined })
  if (isLanguageChoice(request)) return await rememberChoice(visit)
  if (!isAllowedIn(visit.actor, page.access)) return await leadToSignIn(visit, page.access)
  const typed = page.submit && takeKeptForm(visit)
  const flash = takeFlash(visit)
  try {
    const answer = await page.show({
      ...visit,
      unread: await unreadOf(visit),
      flash,
      typed,
      isRestored: typed !== undefined,
    })
    await send(visit, page, 'redirect' in answer ? { flash, ...answer } : answer)
  } catch (error) {
    // The input of a page that is only looked at is its address.
    if (error instanceof Problem && error.code === 'kernel/invalid-input') throw kernelErrors.problem('not-found')
    throw error
  }
}

async function answerPost(site: Site, page: Submitted, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const visit = openVisit(site, { request, reply, hasForm: true })
  const isSignedIn = isAllowedIn(visit.actor, page.access)
  const isEnded = !isSignedIn && visit.actor.kind === 'anonymous'
  if (!isSignedIn && !isEnded) throw kernelErrors.problem('not-permitted')
  const rulesFor = isSignedIn ? await page.filesIn?.(visit) : undefined
  const form = await readForm(site, request, {
    rulesFor: rulesFor ?? (() => undefined),
    beforeFiles: (values) => checkFormToken(request, textOf(values, 'csrfToken'), site.settings.identity),
  })
  if (isEnded) return await answerSessionEnded(visit, page.access, form.values)
  try {
    checkFormToken(request, textOf(form.values, 'csrfToken'), site.settings.identity)
    const intent = textOf(form.values, 'intent')
    const onceKey = textOf(form.values, 'onceKey').slice(0, 100)
    if (form.refusedFiles && !form.refusedFiles.fields.length) throw form.refusedFiles
    await send(visit, page, await page.submit(visit, { ...form, intent, onceKey }))
  } catch (error) {
    await showAgain(visit, page, { error, form })
  }
}

/** The same page with the problem on top and everything that was typed; when even that fails, the problem's own page. */
async function showAgain(
  visit: Visit,
  page: Page,
  { error, form }: { error: unknown; form: PostedForm },
): Promise<void> {
  const isMendable = error instanceof Problem && [403, 409, 413, 415, 422, 429].includes(error.status)
  if (!isMendable || !page.show) throw error
  const { show } = page
  const again = await unreadOf(visit)
    .then((unread) => show({ ...visit, unread, typed: form.values, problem: error }))
    .catch(() => undefined)
  if (again === undefined || 'redirect' in again) throw error
  visit.reply.code(error.status)
  await send(visit, page, again)
}

async function send(visit: Visit, page: Page, answer: VNode | Redirect | typeof nothing): Promise<void> {
  const { reply } = visit
  const isPrivate = page.access !== 'anyone' || visit.session !== undefined
  reply.header('cache-control', isPrivate ? 'no-store' : 'no-cache')
  if ('nothing' in answer) return void (await reply.code(204).send())
  if ('redirect' in answer) {
    if (answer.flash) setFlash(visit, answer.flash)
    return void (await reply.redirect(answer.redirect, 303))
  }
  await reply.type('text/html; charset=utf-8').send(renderPage(answer))
}
