import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { join } from 'node:path'
import type { NameParts } from '#standards/certificates/write-name.ts'
import { orderCertificate } from '../serving/order-certificate.ts'
import type { CertificateOffice, CertifiedHolder } from '../serving/order-certificate.ts'
import { keptText } from '../serving/state.ts'

export interface CredentialOffer {
  readonly id: string
  readonly subject: NameParts
  /** `telephone`: the owner approves each signature on the page of this stand-in. */
  readonly approval: 'at-once' | 'telephone'
}

export interface CredentialBook {
  readonly offers: readonly CredentialOffer[]
  /** Certified when it is first asked for: the authority starts beside us. */
  find(id: unknown): Promise<(CredentialOffer & CertifiedHolder) | undefined>
}

export interface CredentialBookOptions {
  readonly offers: readonly CredentialOffer[]
  readonly office: CertificateOffice
  /** Folder that keeps the keys; without it they live as long as the process. */
  readonly directory?: string | undefined
}

export function openCredentialBook({ offers, office, directory }: CredentialBookOptions): CredentialBook {
  const held = new Map<string, Promise<CertifiedHolder>>()
  return {
    offers,
    async find(id) {
      const offer = offers.find((one) => one.id === id)
      if (!offer) return undefined
      const holder =
        held.get(offer.id) ?? orderCertificate(office, { subject: offer.subject, key: keyOf(offer, directory) })
      held.set(offer.id, holder)
      holder.catch(() => held.delete(offer.id))
      return { ...offer, ...(await holder) }
    },
  }
}

/** RSA alone: Node signs no ready-made digest with ECDSA. */
function keyOf({ id }: CredentialOffer, directory: string | undefined) {
  const make = () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  }
  return createPrivateKey(directory ? keptText(join(directory, `${id}.key`), make) : make())
}
