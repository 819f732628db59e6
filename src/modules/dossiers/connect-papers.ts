import type { FileStore } from '#kernel/files/file-store.ts'

export type PaperSettings = {
  readonly files: FileStore
  /** Completes the address in the QR of a paper. Once signed it stays as it is. */
  readonly publicUrl: string
}

let settings: PaperSettings | undefined

/** The process keeps its papers in one place; the composition says it before jobs start. */
export function connectPapers(connected: PaperSettings): void {
  settings = connected
}

export function thePapers(): PaperSettings {
  if (!settings) throw new Error('no file store is connected')
  return settings
}
