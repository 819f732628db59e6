import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { crc32 } from 'node:zlib'
import { judge, judgesMissing } from '#standards/pades/testing/judges.ts'
import {
  listOrganisationKeys,
  listOwnKeys,
  officialKeyOwner,
  organisationKeyOwner,
  setOrganisationSealImage,
  setOwnSignatureImage,
  signatureAppearance,
} from '../index.ts'
import { openClerksOffice } from '../testing/clerks-office.ts'

const { run, official, ask } = await openClerksOffice()
const handwriting = readFileSync(new URL('../../../standards/pades/testing/handwriting.png', import.meta.url))
const seal = readFileSync(new URL('../../../standards/pades/testing/seal.png', import.meta.url))
const text = (png: Buffer) => ({ png: png.toString('base64') })
const size = { width: 150, height: 70 }

function chunk(type: string, content: string): Buffer {
  const body = Buffer.from(type + content, 'latin1')
  const frame = Buffer.alloc(body.length + 8)
  frame.writeUInt32BE(content.length, 0)
  body.copy(frame, 4)
  frame.writeUInt32BE(crc32(body), body.length + 4)
  return frame
}

test('an official and a clerk set their images, and papers show them', async () => {
  const [leader, clerk] = [await official('hn-lanh-dao'), await official('hn-van-thu')]
  await run(leader, setOwnSignatureImage, text(handwriting))
  await run(clerk, setOrganisationSealImage, text(seal))
  assert.ok((await run(leader, listOwnKeys, {})).image)
  assert.ok((await run(clerk, listOrganisationKeys, {})).seal)
  const owner = await ask((call) => officialKeyOwner(call, leader.id, 'G01.26.08'))
  const named = (await ask((call) =>
    signatureAppearance(call, { owner: { ...owner, id: `${owner.id}-other` }, size, name: 'Trịnh Quốc Việt' }),
  )) as Buffer
  const shown = (await ask((call) => signatureAppearance(call, { owner, size, name: 'Trịnh Quốc Việt' }))) as Buffer
  assert.ok(shown.includes('/Subtype /Image'))
  assert.ok(!named.includes('/Subtype /Image'))
})

test('what a picture is not about, such as place and camera, is not kept', async () => {
  const clerk = await official('hn-van-thu')
  const end = seal.length - 12
  const secret = chunk('tEXt', 'Location\0Toà nhà số 9')
  await run(clerk, setOrganisationSealImage, text(Buffer.concat([seal.subarray(0, end), secret, seal.subarray(end)])))
  const kept = Buffer.from((await run(clerk, listOrganisationKeys, {})).seal!, 'base64')
  assert.ok(!kept.includes('Location'))
  assert.ok(kept.length < seal.length)
})

test('a name stands in for an image that nobody uploaded', { skip: judgesMissing('pdftotext') }, async () => {
  const name = 'Phòng Cảnh sát giao thông, Công an thành phố Hà Nội'
  const owner = organisationKeyOwner('G01.99')
  const pdf = await ask((call) => signatureAppearance(call, { owner, size, name }))
  const { text: words } = judge({ 'name.pdf': pdf }, 'pdftotext', ['name.pdf', '-'])
  assert.equal(words.replaceAll(/\s+/g, ' ').trim(), name)
  assert.equal(await ask((call) => signatureAppearance(call, { owner, size, name })), pdf, 'drawn once')
})

test('an image of another kind is refused by what is wrong with it', async () => {
  const leader = await official('hn-lanh-dao')
  const turned = Buffer.from(handwriting)
  turned[100] = turned[100]! ^ 1
  for (const [png, code] of [
    [seal, 'signature-not-blue'],
    [turned, 'image-not-readable'],
    [handwriting.subarray(0, -1), 'image-not-readable'],
    [Buffer.concat([handwriting, Buffer.from('<script>')]), 'image-not-readable'],
    [Buffer.from('%PDF-1.7'), 'image-not-readable'],
    [Buffer.alloc(210_000), 'image-too-large'],
  ] as const)
    await assert.rejects(run(leader, setOwnSignatureImage, text(png)), { code: `signatures/${code}` })
})

test('only the clerk sets the seal, and of their own organisation', async () => {
  await assert.rejects(run(await official('hn-lanh-dao'), setOrganisationSealImage, text(seal)), {
    code: 'kernel/not-permitted',
  })
  assert.equal((await run(await official('hue-lanh-dao'), listOrganisationKeys, {})).seal, null)
})
