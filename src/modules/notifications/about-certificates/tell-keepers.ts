import type { Call } from '#kernel/operations.ts'
import { findKeyHolder } from '#modules/signatures'
import { notify, type Notification } from '../commands/notify.ts'

type Told = Pick<Notification, 'template' | 'key' | 'subject' | 'parameters'> & { readonly keyId: string }

/** Tells the owner of a key and the clerks who look after it. */
export async function tellKeepers(call: Call, { keyId, parameters, ...told }: Told): Promise<void> {
  const holder = await findKeyHolder(call, keyId)
  if (!holder) return
  call.note({ subject: `key:${keyId}`, detail: { told: holder.keepers.length } })
  for (const recipient of holder.keepers)
    await notify(call, { ...told, recipient, parameters: { ...parameters, holder: holder.name } })
}
