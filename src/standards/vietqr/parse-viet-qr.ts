import { crc16 } from './crc16.ts'
import { decodeObjects } from './tlv.ts'
import type { DataObject } from './tlv.ts'
import * as rules from './transfer.ts'
import type { Transfer } from './transfer.ts'

export type VietQrFailure =
  | 'not-a-payment-code'
  | 'checksum-differs'
  | 'not-vietqr'
  | 'structure-broken'
  | 'currency-not-dong'
  | 'amount-unreadable'

export type ParsedVietQr =
  | { readonly ok: true; readonly transfer: Transfer }
  | { readonly ok: false; readonly failure: VietQrFailure }

/**
 * `strict` accepts what `buildVietQr` can write and nothing else. `lenient` reads codes of other issuers: odd inner lengths,
 * longer texts, objects we do not know, a lower-case checksum. A wrong checksum is refused in both.
 */
export function parseVietQr(text: string, mode: 'strict' | 'lenient' = 'strict'): ParsedVietQr {
  const lenient = mode === 'lenient'
  const code = lenient ? text.trim() : text
  if (!/^000201.*6304[0-9A-Fa-f]{4}$/s.test(code)) return failed('not-a-payment-code')
  const checksum = code.slice(-4)
  if (crc16(code.slice(0, -4)) !== (lenient ? checksum.toUpperCase() : checksum)) return failed('checksum-differs')

  const objects = unique(decodeObjects(code, false))
  if (!objects) return failed('structure-broken')
  if (objects.get('53') !== rules.dong) return failed('currency-not-dong')
  const beneficiary = readBeneficiary(objects.get('38'), lenient)
  if (typeof beneficiary === 'string') return failed(beneficiary)
  const amount = readAmount(objects.get('54'), lenient)
  if (amount === 'amount-unreadable') return failed(amount)
  const texts = readTexts(objects.get('62'), lenient)
  if (!texts) return failed('structure-broken')
  const transfer: Transfer = { ...beneficiary, ...(amount === undefined ? {} : { amount }), ...texts }
  return !lenient && !isExact(objects, transfer) ? failed('structure-broken') : { ok: true, transfer }
}

function failed(failure: VietQrFailure): ParsedVietQr {
  return { ok: false, failure }
}

function unique(objects: readonly DataObject[] | undefined): ReadonlyMap<string, string> | undefined {
  const map = new Map(objects?.map((object) => [object.id, object.value]))
  return objects && map.size === objects.length ? map : undefined
}

function readBeneficiary(
  value: string | undefined,
  lenient: boolean,
): Pick<Transfer, 'bank' | 'account' | 'accountKind'> | 'not-vietqr' | 'structure-broken' {
  if (value === undefined) return 'not-vietqr'
  const outer = unique(decodeObjects(value, lenient))
  if (!outer) return 'structure-broken'
  if (outer.get('00') !== rules.napasApplication) return 'not-vietqr'
  const inner = unique(decodeObjects(outer.get('01') ?? '', lenient))
  const bank = inner?.get('00')
  const account = inner?.get('01')
  if (!bank || !account || !rules.bankPattern.test(bank) || !rules.accountPattern.test(account))
    return 'structure-broken'
  const service = outer.get('02')
  if (service === rules.serviceOf.card) return { bank, account, accountKind: 'card' }
  return service === rules.serviceOf.account || lenient ? { bank, account, accountKind: 'account' } : 'structure-broken'
}

function readAmount(value: string | undefined, lenient: boolean): number | undefined | 'amount-unreadable' {
  if (value === undefined) return undefined
  // Some issuers write the minor unit that the đồng no longer has.
  const whole = lenient ? value.replace(/\.0*$/, '') : value
  return rules.amountPattern.test(whole) ? Number(whole) : 'amount-unreadable'
}

function readTexts(value: string | undefined, lenient: boolean): Pick<Transfer, 'reference' | 'purpose'> | undefined {
  if (value === undefined) return {}
  const objects = unique(decodeObjects(value, lenient))
  if (!objects) return undefined
  const reference = objects.get('01')
  const purpose = objects.get('08')
  if (!lenient && reference !== undefined && !rules.referencePattern.test(reference)) return undefined
  if (!lenient && purpose !== undefined && !rules.purposePattern.test(purpose)) return undefined
  return { ...(reference === undefined ? {} : { reference }), ...(purpose === undefined ? {} : { purpose }) }
}

function isExact(objects: ReadonlyMap<string, string>, transfer: Transfer): boolean {
  const known = new Set(['00', '01', '38', '53', '54', '58', '62', '63'])
  return (
    [...objects.keys()].every((id) => known.has(id)) &&
    objects.get('58') === 'VN' &&
    objects.get('01') === (transfer.amount === undefined ? '11' : '12')
  )
}
