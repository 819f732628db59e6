import { Icon } from '../icons/icon.tsx'
import { useText } from '../page-context.ts'

type OfficeSearchProps = { readonly action: string; readonly value?: string | undefined }

/** `data-shortcut="search"`: where the key `/` of `sen-shortcuts` leads. */
export function OfficeSearch({ action, value }: OfficeSearchProps) {
  const text = useText()
  return (
    <search class="office-search">
      <form action={action} method="get">
        <input
          type="search"
          name="q"
          value={value}
          aria-label={text('ui.office.search')}
          placeholder={text('ui.office.search')}
          data-shortcut="search"
          autocomplete="off"
        />
        <button type="submit">
          <Icon name="search" />
          <span class="visually-hidden">{text('ui.search')}</span>
        </button>
      </form>
    </search>
  )
}
