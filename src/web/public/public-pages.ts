import type { Site } from '../http/index.ts'
import { registerDesign } from './design.tsx'
import { registerHelp } from './help.tsx'
import { registerHome } from './home.tsx'
import { registerPrivacy } from './privacy.tsx'
import { registerServicePage } from './service-page.tsx'
import { registerServices } from './services.tsx'
import { registerSignInPage } from './sign-in.tsx'
import { registerTrack } from './track.tsx'
import { registerVerifyPaper } from './verify/paper-route.tsx'
import { registerVerify } from './verify/verify-page.tsx'

/** Pages that need nobody to sign in. */
export function registerPublicPages(site: Site): void {
  registerHome(site)
  registerServices(site)
  registerServicePage(site)
  registerTrack(site)
  registerVerify(site)
  registerVerifyPaper(site)
  registerSignInPage(site)
  registerHelp(site)
  registerPrivacy(site)
  registerDesign(site)
}
