import type { ComponentChildren } from 'preact'
import { ElementScript } from '../element-script.tsx'
import { useText } from '../page-context.ts'

const keys = [
  ['j', 'next'],
  ['k', 'previous'],
  ['o', 'open'],
  ['/', 'search'],
  ['?', 'this-help'],
] as const

/** Around a list: keys for people who work in it all day, and the button that tells them. */
export function Shortcuts({ children }: { readonly children: ComponentChildren }) {
  const text = useText()
  return (
    <sen-shortcuts>
      {children}
      <button type="button" class="button quiet shortcut-button" popovertarget="shortcut-help">
        {text('ui.shortcuts.help')} <kbd>?</kbd>
      </button>
      <dialog popover="auto" id="shortcut-help" class="shortcut-help" aria-label={text('ui.shortcuts.help')}>
        <dl>
          {keys.map(([key, action]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{text(`ui.shortcuts.${action}`)}</dd>
            </div>
          ))}
        </dl>
        <button type="button" class="button secondary" popovertarget="shortcut-help" popovertargetaction="hide">
          {text('ui.shortcuts.close')}
        </button>
      </dialog>
      <ElementScript name="sen-shortcuts" />
    </sen-shortcuts>
  )
}
