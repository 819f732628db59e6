/** A payment or a check comes in while people look at the page: the part asks for itself until it is told to stop. */
class SenRefresh extends HTMLElement {
  #timer: number | undefined

  connectedCallback(): void {
    this.#timer = window.setInterval(() => void this.#refresh(), Number(this.getAttribute('seconds') ?? 5) * 1000)
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer)
  }

  /** A hidden page asks nothing: thousands of forgotten tabs would otherwise poll all night. */
  async #refresh(): Promise<void> {
    if (document.hidden) return
    const answer = await fetch(this.getAttribute('path') ?? '').catch(() => undefined)
    if (!answer || answer.redirected) return
    if (answer.status !== 200) {
      if (answer.status < 500) clearInterval(this.#timer)
      return
    }
    const template = document.createElement('template')
    template.innerHTML = await answer.text()
    // Compared as the browser writes it: putting in the same again would make screen readers say it again.
    if (template.innerHTML !== this.innerHTML) this.replaceChildren(template.content)
    if (answer.headers.get('sen-refresh') === 'final') clearInterval(this.#timer)
  }
}

customElements.define('sen-refresh', SenRefresh)
