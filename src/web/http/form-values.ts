/** What a form posted, or what is shown again in it: each name with its values, in the order they came. */
export type FormValues = ReadonlyMap<string, readonly string[]>

export function textOf(form: FormValues, name: string): string {
  return form.get(name)?.[0] ?? ''
}

export function textsOf(form: FormValues, name: string): readonly string[] {
  return form.get(name) ?? []
}

/** From a body that the server has parsed; whatever is not text is left out. */
export function formValuesOf(body: unknown): FormValues {
  if (body === null || typeof body !== 'object') return new Map()
  return new Map(
    Object.entries(body).map(([name, value]) => [name, [value].flat().filter((one) => typeof one === 'string')]),
  )
}

/** Names that belong to the form itself and not to its answers. */
const OWN_NAMES = new Set(['csrfToken', 'onceKey', 'intent', 'remove'])

export function answersIn(form: FormValues): readonly (readonly [string, readonly string[]])[] {
  return [...form].filter(([name]) => !OWN_NAMES.has(name))
}
