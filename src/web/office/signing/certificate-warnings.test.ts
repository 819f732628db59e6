import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '#kernel/permissions.ts'
import { runAsSystem } from '#kernel/run-as-system.ts'
import { listOwnMessages } from '#modules/notifications'
import { listOrganisationKeys, listOwnKeys, signatures } from '#modules/signatures'
import { openOfficeSite } from '../testing/office-site.ts'
import { openSigning } from '../testing/signing.ts'

const site = await openOfficeSite()
const { authorityUrl } = await openSigning(site, ['hn-lanh-dao'])
const { run, settle, clock } = site
const [clerk, deputy, stranger] = ['hn-van-thu', 'hn-lanh-dao', 'hue-lanh-dao'].map(site.actor) as [Actor, Actor, Actor]

async function warningsTo(actor: Actor) {
  await settle()
  const { messages } = await run(actor, listOwnMessages, {})
  return messages.filter(({ template }) => template.startsWith('certificate-'))
}

async function activeKey(actor: Actor) {
  return (await run(actor, listOwnKeys, {})).keys.find(({ state }) => state === 'active')
}

/** What happens every night at twenty past two. */
async function passTheNight(): Promise<void> {
  const nightly = signatures.jobs?.find(({ name }) => name === 'signatures/check-revocations')
  assert.ok(nightly)
  await runAsSystem(site.platform, { name: nightly.name, requestId: 'test', run: (call) => nightly.run(call, {}) })
  await settle()
}

test('a certificate revoked outside is found in the night, retired and told, once', async () => {
  const { serialNumber } = (await activeKey(deputy))!.certificate!
  await passTheNight()
  assert.ok(await activeKey(deputy), 'still good')
  const body = new URLSearchParams({ reason: 'keyCompromise' })
  await fetch(`${authorityUrl}/certificates/ec/${serialNumber}/revocation`, { method: 'POST', body })
  clock.advance({ hours: 24 })
  await passTheNight()
  await passTheNight()
  assert.equal(await activeKey(deputy), undefined)
  const [told, ...others] = await warningsTo(deputy)
  assert.equal(others.length, 0)
  assert.match(told!.sentences.join(' '), /Trịnh Quốc Việt/)
  assert.equal((await warningsTo(clerk)).length, 1)
})

test('the end of a certificate is told to the clerk of its office and to nobody else', async () => {
  const { keys } = await run(clerk, listOrganisationKeys, {})
  const own = keys.find(({ ownerKind }) => ownerKind === 'organisation')!
  clock.setTo(
    Temporal.Instant.from(own.certificate!.validTo)
      .subtract({ hours: 24 * 60 })
      .toString(),
  )
  const [told] = await warningsTo(clerk)
  assert.equal(told!.template, 'certificate-expiring')
  assert.match(told!.sentences.join(' '), /Công an thành phố Hà Nội còn 60 ngày, cần gia hạn trước \d\d:\d\d/)
  assert.equal(told!.link, `/office/signing/keys/${own.keyId}`)
  assert.equal((await warningsTo(clerk)).length, 2)
  assert.equal((await warningsTo(stranger)).length, 0)
  const page = await (await site.browser('hn-van-thu')).get(told!.link)
  assert.match(page.body, /Sắp hết hạn/)
})

test('the figures of operators count what ends and what has ended', async () => {
  const count = signatures.loops!.find(({ name }) => name === 'signatures/count-ending-certificates')!
  clock.advance({ hours: 24 * 40 })
  await count.run(site.platform)
  assert.match(await site.platform.metrics.registry.metrics(), /sen_certificates\{state="ending"\} 1/)
  clock.advance({ hours: 24 * 40 })
  await count.run(site.platform)
  assert.match(await site.platform.metrics.registry.metrics(), /sen_certificates\{state="ended"\} 1/)
})
