import { publicAddress } from '../../connect-credentials.ts'

export const LICENCE_TYPE_PATH = '/credentials/types/driving-licence'

/** `vct`: an address of ours that answers with the metadata of the type. */
export function licenceType(): string {
  return publicAddress(LICENCE_TYPE_PATH)
}
