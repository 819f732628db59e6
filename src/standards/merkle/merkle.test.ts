import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { consistencyProof, isConsistent } from './consistency-proof.ts'
import { appendLeaves, emptyTree, rootOf } from './growing-tree.ts'
import { inclusionProof, rootFromInclusion } from './inclusion-proof.ts'
import { leafHash, treeHash } from './tree-hash.ts'

// The eight entries and roots that the test-suite of Certificate Transparency publishes for RFC 6962.
const entries = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const leaves = entries.map((entry) => leafHash(Buffer.from(entry, 'hex')))
const hex = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString('hex')

test('the published roots come out', () => {
  assert.equal(hex(treeHash([])), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  assert.equal(hex(treeHash(leaves.slice(0, 1))), '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d')
  assert.equal(hex(treeHash(leaves.slice(0, 7))), 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c')
  assert.equal(hex(treeHash(leaves)), '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328')
})

test('the published proofs come out', () => {
  assert.deepEqual(inclusionProof(leaves, 5).map(hex), [
    'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ])
  assert.deepEqual(consistencyProof(leaves, 6).map(hex), [
    '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ])
})

const forests = fc
  .array(fc.uint8Array({ maxLength: 12 }), { minLength: 1, maxLength: 70 })
  .map((texts) => texts.map((text) => leafHash(text)))
const spots = fc.nat().chain((seed) => forests.map((tree) => ({ tree, index: seed % tree.length })))

test('every leaf is proved, and nothing else is: not another leaf, place, size or altered path', () => {
  fc.assert(
    fc.property(spots, fc.nat(), ({ tree, index }, seed) => {
      const [root, proof, leaf, size] = [treeHash(tree), inclusionProof(tree, index), tree[index]!, tree.length]
      assert.equal(hex(rootFromInclusion({ leaf, index, size, proof })), hex(root))
      const other = leafHash(Buffer.from('another entry'))
      assert.notEqual(hex(rootFromInclusion({ leaf: other, index, size, proof })), hex(root))
      assert.equal(rootFromInclusion({ leaf, index, size, proof: [...proof, other] }), undefined)
      assert.equal(rootFromInclusion({ leaf, index: size, size, proof }), undefined)
      if (proof.length === 0) return
      assert.equal(rootFromInclusion({ leaf, index, size, proof: proof.slice(1) }), undefined)
      const altered = proof.with(seed % proof.length, other)
      assert.notEqual(hex(rootFromInclusion({ leaf, index, size, proof: altered })), hex(root))
    }),
    { numRuns: 500 },
  )
})

test('every earlier tree is shown to be kept, and a tree with a changed, lost or added past is not', () => {
  fc.assert(
    fc.property(spots, ({ tree, index }) => {
      const early = tree.slice(0, index + 1)
      const first = { size: early.length, root: treeHash(early) }
      const second = { size: tree.length, root: treeHash(tree) }
      const proof = consistencyProof(tree, early.length)
      assert.ok(isConsistent({ first, second, proof }))
      const changed = treeHash(early.with(index, leafHash(Buffer.from('changed'))))
      assert.ok(!isConsistent({ first: { ...first, root: changed }, second, proof }))
      assert.ok(!isConsistent({ first, second: { ...second, root: changed }, proof }))
      assert.ok(!isConsistent({ first, second, proof: [...proof, changed] }))
      assert.ok(!isConsistent({ first: { ...first, size: 0 }, second, proof }))
    }),
    { numRuns: 500 },
  )
})

test('a tree that grows by any steps has the root of the tree built at once', () => {
  fc.assert(
    fc.property(spots, ({ tree, index }) => {
      const grown = appendLeaves(appendLeaves(emptyTree, tree.slice(0, index)), tree.slice(index))
      assert.equal(grown.size, tree.length)
      assert.equal(hex(rootOf(grown)), hex(treeHash(tree)))
    }),
  )
  assert.equal(hex(rootOf(emptyTree)), hex(treeHash([])))
})

test('a leaf that does not exist, and a first tree larger than the second, cannot be proved', () => {
  for (const index of [-1, 8, 1.5]) assert.throws(() => inclusionProof(leaves, index), RangeError)
  for (const first of [0, 9, 1.5]) assert.throws(() => consistencyProof(leaves, first), RangeError)
})
