import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { join } from 'node:path'
import type { NameParts } from '#standards/certificates/write-name.ts'
import { orderCertificate } from '../serving/order-certificate.ts'
import type { CertificateOffice, CertifiedHolder } from '../serving/order-certificate.ts'
import { keptText } from '../serving/state.ts'

export interface DeskKey {
  /** Staff code; stands in addresses of this stand-in alone. */
  readonly id: string
  readonly name: string
  readonly subject: NameParts
}

export interface DeskKeys {
  readonly all: readonly DeskKey[]
  /** Certified when it is first asked for: the authority starts beside us. */
  find(id: string): Promise<(DeskKey & CertifiedHolder) | undefined>
}

export interface DeskKeysOptions {
  readonly keys: readonly DeskKey[]
  readonly office: CertificateOffice
  /** Folder that keeps them; without it they live as long as the process. */
  readonly directory?: string | undefined
}

/** The USB tokens of the officials, P-256. */
export function openDeskKeys({ keys, office, directory }: DeskKeysOptions): DeskKeys {
  const held = new Map<string, Promise<CertifiedHolder>>()
  return {
    all: keys,
    async find(id) {
      const one = keys.find((candidate) => candidate.id === id)
      if (!one) return undefined
      const holder = held.get(id) ?? orderCertificate(office, { subject: one.subject, key: keyOf(id, directory) })
      held.set(id, holder)
      holder.catch(() => held.delete(id))
      return { ...one, ...(await holder) }
    },
  }
}

function keyOf(id: string, directory: string | undefined) {
  const make = () =>
    generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
      .privateKey.export({ type: 'pkcs8', format: 'pem' })
      .toString()
  return createPrivateKey(directory ? keptText(join(directory, `${id}.key`), make) : make())
}
