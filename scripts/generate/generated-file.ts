export type GeneratedFile = { readonly file: string; readonly text: string }
