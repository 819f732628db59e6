type Choice = { value: string; label: string }

/** Saves the round trip of the button "Chọn": the communes of a province arrive when the province is chosen. */
class SenCommunes extends HTMLElement {
  connectedCallback(): void {
    const [province, commune] = this.querySelectorAll('select')
    if (!province || !commune) return
    this.querySelector<HTMLButtonElement>('button[value="choose-province"]')?.setAttribute('hidden', '')
    province.addEventListener('change', () => void this.#fill(province.value, commune))
  }

  async #fill(province: string, commune: HTMLSelectElement): Promise<void> {
    const path = `${this.getAttribute('path')}?province=${encodeURIComponent(province)}`
    const answer = await fetch(path, { headers: { accept: 'application/json' } }).catch(() => undefined)
    if (!answer?.ok) {
      this.querySelector('button[value="choose-province"]')?.removeAttribute('hidden')
      return
    }
    const options = (await answer.json()) as Choice[]
    const prompt = new Option(this.getAttribute('prompt') ?? '', '')
    commune.replaceChildren(prompt, ...options.map((option) => new Option(option.label, option.value)))
  }
}

customElements.define('sen-communes', SenCommunes)
