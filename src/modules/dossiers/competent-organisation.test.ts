import assert from 'node:assert/strict'
import test from 'node:test'
import { runAsSystem } from '#kernel/run-as-system.ts'
import { getProcedureVersion } from '#modules/procedures'
import type { Call } from '#kernel/operations.ts'
import { competentOrganisationOf, receivingPointOf } from './competent-organisation.ts'
import type { Draft } from './draft-store.ts'
import { openOffice } from './testing/office.ts'

const office = await openOffice()

async function ask<Answer>(question: (call: Call) => Promise<Answer>): Promise<Answer> {
  const answers: Answer[] = []
  const run = async (call: Call) => void answers.push(await question(call))
  await runAsSystem(office.platform, { name: 'testing/ask', requestId: 'test', run })
  return answers[0]!
}

const draftOf = (key: string, organisation: string | null = null) =>
  ({ id: 'draft', person_id: office.citizen(key).personId!, organisation }) as Draft

test('a licence belongs to the traffic police of the province where its holder lives', async () => {
  const version = getProcedureVersion('3.000347', 2)
  assert.equal(await ask((call) => competentOrganisationOf(call, version, draftOf('ngoc-lan'))), 'G01.26.08')
  assert.equal(await ask((call) => competentOrganisationOf(call, version, draftOf('thu-ha'))), 'G01.57.08')
})

test('at the desk it belongs to the desk where that is of the kind that decides', async () => {
  const version = getProcedureVersion('3.000347', 2)
  const atDesk = draftOf('thu-ha', 'G01.26.08')
  assert.equal(await ask((call) => competentOrganisationOf(call, version, atDesk)), 'G01.26.08')
  const atCommune = draftOf('thu-ha', 'H57.101.01')
  assert.equal(await ask((call) => competentOrganisationOf(call, version, atCommune)), 'G01.57.08')
})

test('a commune receives at its service centre, an office without one receives itself', async () => {
  assert.equal(await ask((call) => receivingPointOf(call, 'H57.101')), 'H57.101.01')
  assert.equal(await ask((call) => receivingPointOf(call, 'G01.26.08')), 'G01.26.08')
})
