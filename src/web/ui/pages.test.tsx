import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DueTime } from './content/due-time.tsx'
import { samplePages } from './gallery/sample-pages.ts'
import { Pagination } from './lists/pagination.tsx'
import { CitizenPage } from './pages/citizen-page.tsx'
import { renderFragment, renderPage } from './render.tsx'

const settings = { language: 'vi', path: '/', csrfToken: '' } as const

test('with errors the title of the window says so first', () => {
  const page = (errorCount: number) =>
    renderPage(
      <CitizenPage title="Ngày cấp" language="vi" path="/" errorCount={errorCount}>
        <p>…</p>
      </CitizenPage>,
    )
  assert.match(page(1), /<title>Lỗi: Ngày cấp – Cổng dịch vụ công<\/title>/)
  assert.match(page(0), /<title>Ngày cấp – Cổng dịch vụ công<\/title>/)
})

test('the language switch keeps the query and the way to sign in comes back here', () => {
  const html = renderPage(
    <CitizenPage title="Tìm" language="vi" path="/services?q=khai+sinh">
      <p>…</p>
    </CitizenPage>,
  )
  assert.match(html, /href="\/services\?q=khai\+sinh&amp;lang=en" hreflang="en" lang="en"/)
  assert.match(html, /href="\/sign-in\?return=%2Fservices%3Fq%3Dkhai%2Bsinh"/)
})

test('no page of the gallery has an inline style, an inline script or an event attribute', () => {
  for (const [path, page] of Object.entries(samplePages)) {
    for (const language of ['vi', 'en'] as const) {
      const html = renderPage(page({ language, path }))
      assert.doesNotMatch(html, / style=| on[a-z]+=|javascript:|<style/i, path)
      for (const [script] of html.matchAll(/<script.*?<\/script>/gs)) assert.match(script, / src="[^"]+"><\/script>$/)
    }
  }
})

test('no page of the gallery has an id twice, and each label, link and description finds its id', () => {
  for (const [path, page] of Object.entries(samplePages)) {
    const html = renderPage(page({ language: 'vi', path }))
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1] ?? '')
    assert.deepEqual(ids.toSorted(), [...new Set(ids)].toSorted(), path)
    for (const [, list] of html.matchAll(/ (?:for|aria-describedby|aria-labelledby|popovertarget)="([^"]*)"/g)) {
      for (const id of (list ?? '').split(' ')) assert.ok(ids.includes(id), `${path}: ${id}`)
    }
  }
})

test('an overdue dossier says so in words, one that was finished late too', () => {
  const due = Temporal.PlainDateTime.from('2026-11-30T17:00')
  const words = (minutesLeft: number, state: 'running' | 'done') =>
    renderFragment(settings, <DueTime {...{ due, minutesLeft, state }} usedShare={1} />)
  assert.match(words(-500, 'running'), /Quá hạn 1 ngày làm việc/)
  assert.match(words(-90, 'done'), /Xong sau hạn 1 giờ 30 phút làm việc/)
  assert.match(words(30, 'done'), /Xong đúng hạn/)
  assert.match(words(190, 'running'), /class="due-time soon".*Còn 3 giờ 10 phút làm việc/)
})

test('pages of a list: first, last and neighbours, and the range in words', () => {
  const html = renderFragment(
    settings,
    <Pagination page={7} pageSize={25} total={1204} href={(page) => `?p=${page}`} />,
  )
  const shown = [...html.matchAll(/aria-label="Trang (\d+)"/g)].map((match) => Number(match[1]))
  assert.deepEqual(shown, [1, 6, 7, 8, 49])
  assert.match(html, /151–175 trong 1\.204 mục/)
  assert.match(
    renderFragment(settings, <Pagination page={1} pageSize={25} total={0} href={String} />),
    /0–0 trong 0 mục/,
  )
})
