import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { VNode } from 'preact'
import { Radios } from './forms/choices.tsx'
import { DateField } from './forms/date-field.tsx'
import { ErrorSummary } from './forms/error-summary.tsx'
import { FileField } from './forms/file-field.tsx'
import { Form } from './forms/form.tsx'
import { PersonalIdField } from './forms/number-fields.tsx'
import { TextArea } from './forms/text-area.tsx'
import { TextField } from './forms/text-field.tsx'
import { renderFragment } from './render.tsx'

const render = (node: VNode) => renderFragment({ language: 'vi', path: '/x', csrfToken: 'token-1' }, node)

test('an input is described by its hint and its error, in that order', () => {
  const html = render(<TextField name="name" label="Họ tên" hint="Như trên thẻ" error="Họ tên không có chữ số." />)
  assert.match(html, /<label for="name">/)
  assert.match(html, /<input [^>]*aria-describedby="name-hint name-error"/)
  assert.match(html, /<input [^>]*aria-invalid="true"/)
  assert.match(html, /id="name-error".*Lỗi: .*Họ tên không có chữ số\./s)
})

test('an input without hint or error is described by nothing', () => {
  assert.doesNotMatch(render(<TextField name="name" label="Họ tên" />), /aria-describedby|aria-invalid/)
})

test('an error summary leads to the first input of a date and of a choice', () => {
  const date = render(<DateField name="issued" label="Ngày cấp" error="Sai ngày." />)
  const radios = render(<Radios name="way" label="Cách nhận" choices={[{ value: 'post', label: 'Bưu điện' }]} />)
  const summary = render(
    <ErrorSummary
      errors={[
        { field: 'issued', message: 'Sai ngày' },
        { field: 'way', message: 'Chọn cách nhận' },
      ]}
    />,
  )
  assert.match(summary, /href="#issued".*href="#way"/)
  assert.match(date, /<input id="issued" name="issued.day"/)
  assert.match(radios, /<input [^>]*id="way"/)
})

test('only the wrong parts of a date are marked', () => {
  const html = render(<DateField name="d" label="Ngày" error="Không có tháng 13." wrongParts={['month']} />)
  assert.match(html, /name="d.month"[^>]*aria-invalid/)
  assert.doesNotMatch(html, /name="d.(day|year)"[^>]*aria-invalid/)
})

test('a date that is wrong comes back as typed', () => {
  assert.match(render(<DateField name="d" label="Ngày" value={{ day: '31', month: '2x' }} />), /value="2x"/)
})

test('what people type is escaped, in text and in attributes', () => {
  const evil = '"><script>alert(1)</script>'
  const html = render(<TextField name="name" label={evil} value={evil} error={evil} />)
  assert.doesNotMatch(html, /<script/)
  assert.doesNotMatch(render(<TextArea name="t" label="L" value={'</textarea><script>'} />), /<script/)
})

test('a text of the applicant stays in its area', () => {
  assert.match(render(<TextArea name="t" label="Lý do" value="Dòng một" />), />Dòng một<\/textarea>/)
})

test('every form carries the token of the session and leaves checking to the server', () => {
  const html = render(
    <Form action="/x" onceKey="k1">
      <p>…</p>
    </Form>,
  )
  assert.match(html, /<form action="\/x" method="post" novalidate/)
  assert.match(html, /name="csrfToken" value="token-1"/)
  assert.match(html, /name="onceKey" value="k1"/)
})

test('a personal id is shown in groups and a wrong one as typed', () => {
  assert.match(render(<PersonalIdField name="id" label="Số" value="001188900101" />), /value="001 188 900 101"/)
  assert.match(render(<PersonalIdField name="id" label="Số" value="0011889" />), /value="0011889"/)
})

test('a file field says what it takes and lets each file be removed by name', () => {
  const uploaded = [{ id: 'f1', name: 'anh.jpg', bytes: 1_500_000 }]
  const html = render(<FileField name="p" label="Ảnh" accepts={['.jpg']} limitBytes={5_000_000} uploaded={uploaded} />)
  assert.match(html, /Nhận tệp JPG, mỗi tệp không quá 5\u00a0MB\./)
  assert.match(html, /<button [^>]*name="remove" value="f1" aria-label="Gỡ bỏ tệp anh\.jpg"/)
})
