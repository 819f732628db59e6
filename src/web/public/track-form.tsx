import { Button, TextField, useText } from '../ui/index.ts'

export function TrackForm({ code, error }: { readonly code?: string; readonly error?: string | undefined }) {
  const text = useText()
  return (
    <form action="/track" method="get">
      <TextField
        name="code"
        label={text('public.track.label')}
        hint={text('public.track.hint')}
        value={code}
        error={error}
        maxlength={60}
        width="half"
        autocomplete="off"
        isCode
      />
      <Button kind="secondary">{text('public.track.button')}</Button>
    </form>
  )
}
