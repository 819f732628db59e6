/** Why a container is not read or not written. */
export type AsicFault =
  | 'not-a-container'
  | 'container-malformed'
  /** Too many files, or more bytes than a container of letters can have: a zip bomb or an archive. */
  | 'container-too-large'
  | 'container-encrypted'
  /** Two files of one name: two programs would open two different ones. */
  | 'file-doubled'
  | 'file-name-not-allowed'

export class AsicError extends Error {
  readonly fault: AsicFault

  constructor(fault: AsicFault) {
    super(fault)
    this.name = 'AsicError'
    this.fault = fault
  }
}

export function refuseContainer(fault: AsicFault): never {
  throw new AsicError(fault)
}
