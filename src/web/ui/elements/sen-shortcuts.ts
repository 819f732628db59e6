/** Officers go through hundreds of rows a day: j and k walk, o opens, / searches, ? helps. */
class SenShortcuts extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('keydown', this.#onKey)
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#onKey)
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return
    const action = this.#actions[event.key]
    if (!action) return
    event.preventDefault()
    action()
  }

  readonly #actions: Record<string, () => void> = {
    j: () => this.#walk(1),
    k: () => this.#walk(-1),
    o: () => this.#rows()[this.#position()]?.click(),
    '/': () => document.querySelector<HTMLInputElement>('[data-shortcut="search"]')?.select(),
    '?': () => document.getElementById('shortcut-help')?.togglePopover(),
  }

  #walk(step: number): void {
    const rows = this.#rows()
    const next = Math.min(Math.max(this.#position() + step, 0), rows.length - 1)
    rows[next]?.focus()
  }

  #position(): number {
    const current = document.activeElement?.closest('tr')
    return this.#rows().findIndex((row) => row.closest('tr') === current)
  }

  #rows(): HTMLAnchorElement[] {
    const rows = [...this.querySelectorAll('tbody tr')]
    return rows.map((row) => row.querySelector('a')).filter((link) => link !== null)
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, select, textarea'))
}

customElements.define('sen-shortcuts', SenShortcuts)
