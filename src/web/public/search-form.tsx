import { Button, TextField, useText } from '../ui/index.ts'

/** By GET: an address with the words in it can be kept and sent on. */
export function SearchForm({ query }: { readonly query?: string }) {
  const text = useText()
  return (
    <search>
      <form action="/services" method="get">
        <TextField
          name="query"
          type="search"
          label={text('public.search.label')}
          hint={text('public.search.hint')}
          value={query}
          maxlength={200}
          autocomplete="off"
        />
        <Button>{text('public.search.button')}</Button>
      </form>
    </search>
  )
}
