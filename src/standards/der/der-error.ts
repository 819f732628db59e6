export type DerFault =
  | 'truncated'
  | 'too-long'
  | 'too-deep'
  | 'too-many-elements'
  | 'length-not-minimal'
  | 'length-indefinite'
  | 'tag-unsupported'
  | 'tag-unexpected'
  | 'trailing-bytes'
  | 'value-unreadable'

/** The only thing that the reader throws, whatever the bytes. */
export class DerError extends Error {
  readonly fault: DerFault

  constructor(fault: DerFault) {
    super(`DER: ${fault}`)
    this.name = 'DerError'
    this.fault = fault
  }
}

export function refuse(fault: DerFault): never {
  throw new DerError(fault)
}
