import { elementScripts, type ElementName } from './elements.ts'

/** Stands beside the element it drives; a module named twice is loaded once. */
export function ElementScript({ name }: { readonly name: ElementName }) {
  return <script type="module" src={elementScripts.get(name)?.path} />
}
