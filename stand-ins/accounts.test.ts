import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accounts, citizens, demoOrganisations, officials } from './accounts.ts'

test('the century digit, the sex and the year of every demo id agree with the person', () => {
  for (const citizen of citizens) {
    const year = Number(citizen.birthDate.slice(0, 4))
    const century = (Math.floor(year / 100) - 19) * 2 + (citizen.sex === 'female' ? 1 : 0)
    const expected = `${century}${citizen.birthDate.slice(2, 4)}`
    assert.match(citizen.personalId, /^0\d{11}$/, citizen.key)
    assert.equal(citizen.personalId.slice(3, 6), expected, citizen.key)
  }
})

test('no key, personal id, staff code or address is used twice', () => {
  const names = [
    ...accounts.map((account) => account.key),
    ...accounts.map((account) => account.email),
    ...citizens.map((citizen) => citizen.personalId),
    ...officials.map((official) => official.officialId),
  ]
  assert.deepEqual(
    names.filter((name, index) => names.indexOf(name) !== index),
    [],
  )
})

test('every official belongs to a listed organisation and every synthetic organisation has a parent above it', () => {
  const codes = new Set(demoOrganisations.map((organisation) => organisation.code))
  assert.deepEqual(
    officials.filter((official) => !codes.has(official.organisation)),
    [],
  )
  for (const { code, parentCode, confidence } of demoOrganisations) {
    if (confidence === 'synthetic') assert.ok(parentCode && code.startsWith(`${parentCode}.`), code)
  }
})

test('the Hà Nội desk can carry a dossier from reception to signature, and a second province stands behind the wall', () => {
  const rolesOf = (organisation: string) =>
    new Set(
      officials.filter((official) => official.organisation === organisation).flatMap((official) => official.roles),
    )
  for (const role of [
    'reception-officer',
    'case-officer',
    'unit-head',
    'leader',
    'clerk',
    'cashier',
    'one-stop-head',
  ]) {
    assert.ok(rolesOf('G01.26.08').has(role as never), role)
  }
  assert.ok(rolesOf('G01.57.08').has('reception-officer') && rolesOf('G01.57.08').has('leader'))
})

test('names are written in composed form', () => {
  for (const account of accounts) assert.equal(account.name, account.name.normalize('NFC'))
})
