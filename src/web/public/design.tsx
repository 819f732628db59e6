import { registerPage, type Site } from '../http/index.ts'
import { ComponentGallery } from '../ui/gallery.tsx'

/** Every part of the design system in every state. */
export function registerDesign(site: Site): void {
  registerPage(site, {
    path: '/design',
    access: 'anyone',
    show: async ({ language, path }) => <ComponentGallery language={language} path={path} />,
  })
}
