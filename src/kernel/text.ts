/** A sentence in both languages of the platform; Vietnamese is the official one. */
export type Text = { readonly vi: string; readonly en: string }

export type Language = keyof Text

/** Puts `{name}` parameters into a sentence; an unknown name stays visible, so that a test catches it. */
export function fill(sentence: string, parameters: Readonly<Record<string, string | number>> = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole))
}
