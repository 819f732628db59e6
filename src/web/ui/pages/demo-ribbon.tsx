import { useText } from '../page-context.ts'

export function DemoRibbon() {
  const text = useText()
  return <p class="demo-ribbon">{text('ui.demo')}</p>
}
