import type { Insertable } from 'kysely'
import { tablesOf, type Tx } from '#kernel/database.ts'
import type { KeyOwner, SignaturesTables } from '../tables.ts'

const tables = tablesOf<SignaturesTables>

export async function findImage(tx: Tx, { kind, id }: KeyOwner): Promise<Buffer | undefined> {
  if (kind === 'system') return undefined
  const image = await tables(tx)
    .selectFrom('signatures.image')
    .select('png')
    .where('owner_kind', '=', kind)
    .where('owner', '=', id)
    .executeTakeFirst()
  return image?.png
}

/** Takes the place of the one before; papers that were signed keep the one they show. */
export async function saveImage(tx: Tx, image: Insertable<SignaturesTables['signatures.image']>): Promise<void> {
  const { png, uploaded_by, uploaded_at } = image
  await tables(tx)
    .insertInto('signatures.image')
    .values(image)
    .onConflict((conflict) => conflict.columns(['owner_kind', 'owner']).doUpdateSet({ png, uploaded_by, uploaded_at }))
    .execute()
}
