type Session = {
  service: string | null
  method: string
  field: string | null
  documentPath: string
  returnPath: string
}
type Outcome = { Status: number; Message: string }

const PATIENCE_TO_CONNECT = 5000

/** Hands an order to the signing service on the officer's own machine, which fetches the document, signs it and posts it back. */
class SenDeskSigning extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')
    if (!button) return
    button.hidden = false
    button.addEventListener('click', () => void this.#sign(button))
  }

  async #sign(button: HTMLButtonElement): Promise<void> {
    button.disabled = true
    this.#say(this.getAttribute('waiting'))
    // Asked anew each time: the address of the document serves once.
    const answer = await fetch(this.getAttribute('path') ?? '').catch(() => undefined)
    const session = answer?.ok ? ((await answer.json()) as Session) : undefined
    const outcome = session?.service ? await orderAt(session.service, session) : undefined
    if (outcome?.Status === 0) return location.reload()
    this.#say(outcome ? outcome.Message || this.getAttribute('failed') : this.getAttribute('unreachable'))
    button.disabled = false
  }

  #say(sentence: string | null): void {
    const place = this.querySelector('output')
    if (place) place.textContent = sentence
  }
}

/** Undefined when no service answers there. */
function orderAt(service: string, session: Session): Promise<Outcome | undefined> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${service}/${session.method}`)
    const giveUp = setTimeout(() => socket.close(), PATIENCE_TO_CONNECT)
    socket.addEventListener('open', () => {
      clearTimeout(giveUp)
      socket.send(JSON.stringify(orderOf(session)))
    })
    socket.addEventListener('message', ({ data }) => {
      resolve(JSON.parse(String(data)) as Outcome)
      socket.close()
    })
    socket.addEventListener('close', () => resolve(undefined))
  })
}

/** In the names of the protocol; both addresses carry their own proof, so that the service needs no session of ours. */
function orderOf({ field, documentPath, returnPath }: Session) {
  return {
    FileUploadHandler: new URL(returnPath, location.href).href,
    SessionId: '',
    JWTToken: '',
    FileName: new URL(documentPath, location.href).href,
    DocNumber: '',
    IssuedDate: '',
    MetaData: field === null ? [] : [{ Key: 'field', Value: field }],
  }
}

customElements.define('sen-desk-signing', SenDeskSigning)
