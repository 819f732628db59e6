import type { FileStore } from '#kernel/files/file-store.ts'

let store: FileStore | undefined

/** The process has one file store; the composition connects it before jobs start. */
export function connectFiles(files: FileStore): void {
  store = files
}

export function connectedFiles(): FileStore {
  if (!store) throw new Error('the file store is not connected')
  return store
}
