import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Card } from './card.ts'

export interface CardBox {
  list(): readonly Card[]
  add(card: Card): void
  remove(id: string): void
}

/** The cards of the telephone; in a file of `directory`, or for as long as the process lives. */
export function openCardBox(directory: string | undefined): CardBox {
  const file = directory && join(directory, 'cards.json')
  let cards = file ? readCards(file) : []
  const save = (changed: readonly Card[]) => {
    cards = changed
    if (!file || !directory) return
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    writeFileSync(`${file}.new`, JSON.stringify(cards), { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }
  return {
    list: () => cards,
    add: (card) => save([card, ...cards]),
    remove: (id) => save(cards.filter((card) => card.id !== id)),
  }
}

function readCards(file: string): readonly Card[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Card[]
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
