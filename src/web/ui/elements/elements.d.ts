import type { HTMLAttributes } from 'preact'

type WithPath = HTMLAttributes<HTMLElement> & { readonly path: string }

declare module 'preact/jsx-runtime' {
  namespace JSX {
    interface IntrinsicElements {
      'sen-autosave': WithPath & { readonly saved: string; readonly failed: string }
      'sen-communes': WithPath & { readonly prompt: string }
      'sen-desk-signing': WithPath & { readonly waiting: string; readonly unreachable: string; readonly failed: string }
      'sen-refresh': WithPath & { readonly seconds: number }
      'sen-shortcuts': HTMLAttributes<HTMLElement>
    }
  }
}
