/** What a dossier pins, as one text: `3.000347 v2`. */
export function procedureKey({ code, version }: { readonly code: string; readonly version: number }): string {
  return `${code} v${version}`
}
