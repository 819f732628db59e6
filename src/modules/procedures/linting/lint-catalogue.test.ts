import assert from 'node:assert/strict'
import test from 'node:test'
import { publishedVersions } from '../catalogue.ts'
import { certifiedCopyV1 } from '../catalogue/certified-copy/v1.ts'
import { exchangeDrivingLicenceV1 as v1 } from '../catalogue/exchange-driving-licence/v1.ts'
import { exchangeDrivingLicenceV2 as v2 } from '../catalogue/exchange-driving-licence/v2.ts'
import { lintCatalogue } from './lint-catalogue.ts'

const sentences = (versions: Parameters<typeof lintCatalogue>[0]) =>
  lintCatalogue(versions).map(({ path, sentence }) => `${path}: ${sentence}`)

test('the published catalogue has nothing wrong', () => {
  assert.deepEqual(sentences(publishedVersions), [])
})

test('a problem says which version it is in', () => {
  assert.deepEqual(sentences([{ ...certifiedCopyV1, setsOfDossier: 0 }]), [
    '2.000815 v1 setsOfDossier: The number of sets must be 1 or more.',
  ])
})

test('a version is defined once', () => {
  assert.ok(sentences([v1, v1]).includes('3.000347 v1: This version is defined twice.'))
})

test('a version begins on the day on which the one before ends', () => {
  assert.deepEqual(sentences([v1, { ...v2, validFrom: '2025-10-01' }]), [
    '3.000347 v2 validFrom: Version 1 ends on 2025-09-03, but this one begins on 2025-10-01.',
  ])
})

test('an address belongs to one procedure, and a procedure keeps its address', () => {
  assert.deepEqual(sentences([{ ...certifiedCopyV1, slug: v2.slug }, v1, v2]), [
    'exchange-driving-licence: Two procedures share this slug.',
  ])
  assert.deepEqual(sentences([v1, { ...v2, slug: 'exchange' }]), ['3.000347: Its versions have several slugs.'])
})
