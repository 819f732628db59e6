/** 1,234,005 → [1, 234, 5], the most significant group first. Throws RangeError for what is no whole number of đồng. */
export function groupsOfThousand(amount: number): readonly number[] {
  if (!Number.isSafeInteger(amount) || amount < 0)
    throw new RangeError('an amount in words is a whole number of đồng from 0')
  const groups: number[] = []
  for (let rest = amount; rest > 0; rest = Math.floor(rest / 1000)) groups.unshift(rest % 1000)
  return groups
}
