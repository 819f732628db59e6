import { toAscii } from '../vietnamese-text/to-ascii.ts'
import { crc16 } from './crc16.ts'
import { encodeObjects } from './tlv.ts'
import type { DataObject } from './tlv.ts'
import * as rules from './transfer.ts'
import type { Transfer } from './transfer.ts'

/** The text to put into the QR image. A purpose in Vietnamese loses its marks; a fact outside the standard throws RangeError. */
export function buildVietQr(transfer: Transfer): string {
  const purpose = transfer.purpose === undefined ? undefined : toAscii(transfer.purpose).trim()
  refuseUnfit({ ...transfer, ...(purpose === undefined ? {} : { purpose }) })
  const unsigned = encodeObjects([
    { id: '00', value: '01' },
    { id: '01', value: transfer.amount === undefined ? '11' : '12' },
    { id: '38', value: beneficiary(transfer) },
    { id: '53', value: rules.dong },
    ...(transfer.amount === undefined ? [] : [{ id: '54', value: String(transfer.amount) }]),
    { id: '58', value: 'VN' },
    ...additional(transfer.reference, purpose),
  ])
  return sealed(unsigned)
}

function refuseUnfit(transfer: Transfer): void {
  const { bank, account, amount, reference, purpose } = transfer
  if (!rules.bankPattern.test(bank)) throw new RangeError('VietQR: the bank is six digits')
  if (!rules.accountPattern.test(account)) throw new RangeError('VietQR: the account has 1 to 19 letters or digits')
  if (amount !== undefined && !(Number.isSafeInteger(amount) && rules.amountPattern.test(String(amount)))) {
    throw new RangeError('VietQR: the amount is a positive whole number of đồng, at most 13 digits')
  }
  if (reference !== undefined && !rules.referencePattern.test(reference)) {
    throw new RangeError('VietQR: the reference has 1 to 25 letters, digits, dots or hyphens')
  }
  if (purpose !== undefined && !rules.purposePattern.test(purpose)) {
    throw new RangeError('VietQR: the purpose has 1 to 25 characters')
  }
}

function beneficiary(transfer: Transfer): string {
  return encodeObjects([
    { id: '00', value: rules.napasApplication },
    {
      id: '01',
      value: encodeObjects([
        { id: '00', value: transfer.bank },
        { id: '01', value: transfer.account },
      ]),
    },
    { id: '02', value: rules.serviceOf[transfer.accountKind] },
  ])
}

function additional(reference: string | undefined, purpose: string | undefined): readonly DataObject[] {
  const objects: DataObject[] = []
  if (reference !== undefined) objects.push({ id: '01', value: reference })
  if (purpose !== undefined) objects.push({ id: '08', value: purpose })
  return objects.length === 0 ? [] : [{ id: '62', value: encodeObjects(objects) }]
}

function sealed(unsigned: string): string {
  // The CRC covers its own id and length.
  return `${unsigned}6304${crc16(`${unsigned}6304`)}`
}
