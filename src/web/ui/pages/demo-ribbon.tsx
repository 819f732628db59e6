import { useText } from '../page-context.ts'

export function DemoRibbon() {
  const text = useText()
  return (
    <div class="demo-ribbon" role="note">
      {text('ui.demo')}
    </div>
  )
}
