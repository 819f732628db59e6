import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openAuditedPlatform } from '../testing/audited-platform.ts'
import type { KillableOrder } from '../testing/keep-roots-until-killed.ts'
import { auditEvidence } from './audit-evidence.ts'
import { listRootsAfter } from './queries.ts'
import { readWitness, witnessLineOf } from './witness-file.ts'

const office = await openAuditedPlatform()
const { platform, clock, databaseUrl, fileFolder, authority, signing, witnessFile, work, keepRoots } = office
const roots = () => listRootsAfter(platform.database, 0, 100_000)

const loader = new URL('../../../../scripts/tsx-hook.mjs', import.meta.url).href
const program = fileURLToPath(new URL('../testing/keep-roots-until-killed.ts', import.meta.url))

function startSigning() {
  const evidence = { platform: 'https://sen.example', witnessFile }
  // Its clock stands still while ours goes on, and must not lie before the certificate.
  const now = clock.now().add({ minutes: 10 }).toString()
  const order: KillableOrder = { databaseUrl, now, signing, evidence, fileFolder }
  return spawn(process.execPath, ['--import', loader, program, JSON.stringify(order)], { stdio: 'inherit' })
}

test('a process killed at any moment leaves a witness that knows no more than the database, and the next one goes on', async () => {
  for (let round = 0; round < 3; round++) {
    const before = (await roots()).length
    const child = startSigning()
    for (let turn = 0; turn < 400 && (await roots()).length < before + 3; turn++) {
      await work(1)
      await pause(10)
    }
    await pause(Math.random() * 40)
    child.kill('SIGKILL')
    await once(child, 'exit')

    const made = await roots()
    assert.ok(made.length >= before + 3, 'it signed before it was killed')
    const witness = await readWitness(witnessFile)
    const whole = witness?.filter((line) => line !== 'unreadable') ?? []
    assert.deepEqual(whole, made.slice(0, whole.length).map(witnessLineOf))

    await keepRoots()
    assert.deepEqual(await readWitness(witnessFile), (await roots()).map(witnessLineOf))
    const { faults } = await auditEvidence(platform.database, {
      anchors: [authority.root],
      witnessFile,
      at: clock.now().add({ hours: 1 }),
    })
    assert.deepEqual(faults, [])
  }
})
