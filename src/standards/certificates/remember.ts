/** A pure function that keeps its last results: the same few authorities stand behind every signature. */
export function remember<Question, Answer>(
  keyOf: (question: Question) => string,
  answer: (question: Question) => Answer,
): (question: Question) => Answer {
  const kept = new Map<string, { readonly answer: Answer }>()
  return (question) => {
    const key = keyOf(question)
    const known = kept.get(key)
    if (known) return known.answer
    const found = { answer: answer(question) }
    // Oldest first out; hostile input can only make it useless, never large.
    if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!)
    kept.set(key, found)
    return found.answer
  }
}

const MOST_KEPT = 2000
