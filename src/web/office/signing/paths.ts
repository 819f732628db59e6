export const OWN_SIGNING = '/office/signing'
export const OWN_IMAGE = `${OWN_SIGNING}/image`
export const OWN_DEVICE = `${OWN_SIGNING}/device`
export const ORGANISATION_SIGNING = `${OWN_SIGNING}/organisation`
export const SEAL_CUSTODY = `${ORGANISATION_SIGNING}/custody`
export const SEAL_IMAGE = `${ORGANISATION_SIGNING}/seal`

export function keyPath(keyId: string): string {
  return `${OWN_SIGNING}/keys/${keyId}`
}
