export const OWN_SIGNING = '/office/signing'
export const OWN_IMAGE = `${OWN_SIGNING}/image`
export const OWN_DEVICE = `${OWN_SIGNING}/device`
export const ORGANISATION_SIGNING = `${OWN_SIGNING}/organisation`
export const SEAL_CUSTODY = `${ORGANISATION_SIGNING}/custody`
export const SEAL_IMAGE = `${ORGANISATION_SIGNING}/seal`
export const COPIES = `${OWN_SIGNING}/copies`
export const COPY_LIST = `${COPIES}/list`

export function copyPath(copyId: string): string {
  return `${COPIES}/${copyId}/tep.pdf`
}

export function keyPath(keyId: string): string {
  return `${OWN_SIGNING}/keys/${keyId}`
}
