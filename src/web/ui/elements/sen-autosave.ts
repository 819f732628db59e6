/** Sessions end and batteries die in mid-form: two seconds after the last key the answers go to the server's draft. */
class SenAutosave extends HTMLElement {
  #timer: number | undefined

  connectedCallback(): void {
    this.addEventListener('input', () => {
      clearTimeout(this.#timer)
      this.#timer = window.setTimeout(() => void this.#save(), 2000)
    })
    this.closest('form')?.addEventListener('submit', () => clearTimeout(this.#timer))
  }

  async #save(): Promise<void> {
    const form = this.closest('form')
    if (!form) return
    const fields = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value)
    const answer = await fetch(this.getAttribute('path') ?? '', { method: 'POST', body: fields }).catch(() => undefined)
    const sentence = this.getAttribute(answer?.ok ? 'saved' : 'failed') ?? ''
    const time = new Date().toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    const state = this.querySelector('.draft-state')
    if (state) state.textContent = sentence.replace('{time}', time)
  }
}

customElements.define('sen-autosave', SenAutosave)
