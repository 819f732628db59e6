import { formatNumber } from '../format.ts'
import { usePage } from '../page-context.ts'

/** Nothing when nothing waits. */
export function CountBadge({ count }: { readonly count?: number | undefined }) {
  const { language } = usePage()
  if (!count) return null
  return <span class="count">{formatNumber(count, language)}</span>
}
