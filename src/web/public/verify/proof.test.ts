import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { sealAudit } from '#kernel/seal-audit.ts'
import { proveHistory } from '#modules/dossiers'
import { connectEvidence, connectTrust } from '#modules/signatures'
import { submitPaidExchange } from '../../office/testing/dossiers.ts'
import { openOfficeSite } from '../../office/testing/office-site.ts'
import { openSigning } from '../../office/testing/signing.ts'

const site = await openOfficeSite()
await openSigning(site, ['hn-tiep-nhan'])
const folder = mkdtempSync(path.join(tmpdir(), 'sen-evidence-'))
after(() => rmSync(folder, { recursive: true }))
connectEvidence({ platform: 'https://sen.example', witnessFile: path.join(folder, 'roots.jsonl') })
const dossierId = await submitPaidExchange(site)
while ((await sealAudit(site.platform.database)) > 0);
for (const { loops = [] } of site.platform.modules) for (const loop of loops) await loop.run(site.platform)
const { proof } = await site.run(site.actor('ngoc-lan'), proveHistory, { dossierId })
const visitor = await site.browser('quang-minh')

const send = () =>
  visitor.postFile('/verify', {}, { field: 'files', name: 'ho-so.sen-proof.json', content: Buffer.from(proof) })

test('a proof tells its history in words, each event with the entry that vouches for it', async () => {
  const { body } = await send()
  assert.match(body, /Điều được chứng minh/)
  assert.match(body, /Nộp hồ sơ/)
  assert.match(body, /Được bản ghi \d+ xác nhận/)
  assert.match(body, /status-tag done">.*Được bản ghi/)
})

test('under an authority that nobody trusts the same history is only what the file says, and nothing is ticked', async () => {
  connectTrust({ playedRoot: undefined })
  const { body } = await send()
  assert.match(body, /chưa được chứng minh/)
  assert.doesNotMatch(body, /status-tag done/)
})
