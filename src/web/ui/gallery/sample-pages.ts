import type { VNode } from 'preact'
import { ComponentGallery } from '../gallery.tsx'
import { SampleCheckPage } from './sample-check-page.tsx'
import { SampleDossierPage, SampleQueuePage } from './sample-office-pages.tsx'
import type { SamplePageProps } from './sample-page.tsx'
import { SampleQuestionPage } from './sample-question-page.tsx'
import { SampleStartPage } from './sample-start-page.tsx'
import { SampleTrackingPage } from './sample-tracking-page.tsx'

/** What `scripts/preview-ui.ts` serves, and what axe looks at. */
export const samplePages: Readonly<Record<string, (props: SamplePageProps) => VNode>> = {
  '/': ComponentGallery,
  '/start': SampleStartPage,
  '/question': SampleQuestionPage,
  '/check': SampleCheckPage,
  '/tracking': SampleTrackingPage,
  '/queue': SampleQueuePage,
  '/dossier': SampleDossierPage,
}
