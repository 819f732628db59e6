import type { AddressInfo } from 'node:net'
import { samplePages } from '../src/web/ui/gallery/sample-pages.ts'
import { galleryServer } from '../src/web/ui/gallery/serve-gallery.ts'

// `node --watch --import ./scripts/tsx-hook.mjs scripts/preview-ui.ts` shows each change after a reload of the page.
const server = galleryServer()
server.listen(Number(process.env.PORT ?? 4600), '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  for (const path of Object.keys(samplePages)) console.log(`http://127.0.0.1:${port}${path}`)
})
