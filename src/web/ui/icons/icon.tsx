import { shapes } from './shapes.ts'

export type IconName = keyof typeof shapes

/** Always beside words that say the same: hidden from assistive technology. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <path d={shapes[name]} />
    </svg>
  )
}
