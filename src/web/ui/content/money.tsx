import { formatMoney } from '../format.ts'
import { usePage, useText } from '../page-context.ts'

export function Money({ amount }: { readonly amount: number }) {
  const { language } = usePage()
  return <span class="money">{formatMoney(amount, language)}</span>
}

/** The words come from `#standards`, so that page and receipt say the same. */
export function MoneyInWords({ words }: { readonly words: string }) {
  const text = useText()
  return <span class="money-in-words">{text('ui.money.in-words', { words })}</span>
}
