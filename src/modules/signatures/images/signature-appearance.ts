import { createHash } from 'node:crypto'
import type { Call } from '#kernel/operations.ts'
import type { PageSize } from '#standards/pades/appearance/draw-page.ts'
import { imageAppearance } from '#standards/pades/appearance/image-appearance.ts'
import type { KeyOwner } from '../tables.ts'
import { drawName } from './draw-name.ts'
import { findImage } from './store.ts'

export type WantedAppearance = {
  readonly owner: KeyOwner
  /** Of the box that shows it, in points. */
  readonly size: PageSize
  /** Of the person or organisation, shown where there is no image. */
  readonly name: string
}

const KEPT = 200
const drawn = new Map<string, Promise<Uint8Array>>()

/** A PDF of one page: the image of the owner, else the name in the ink of the law, blue for persons and red for organisations. */
export async function signatureAppearance(
  call: Pick<Call, 'tx'>,
  { owner, size, name }: WantedAppearance,
): Promise<Uint8Array> {
  const png = await findImage(call.tx, owner)
  if (!png) return await keep([owner.kind, name, size], () => drawName({ kind: owner.kind, size, name }))
  const digest = createHash('sha256').update(png).digest('hex')
  return await keep([digest, size], () => imageAppearance(png, size))
}

/** Drawing takes 15 to 50 ms and the same few signatures are shown all day. The one unused for longest goes first. */
function keep(what: unknown, draw: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const key = JSON.stringify(what)
  const appearance = drawn.get(key) ?? draw()
  drawn.delete(key)
  drawn.set(key, appearance)
  appearance.catch(() => drawn.delete(key))
  if (drawn.size > KEPT) drawn.delete(drawn.keys().next().value!)
  return appearance
}
