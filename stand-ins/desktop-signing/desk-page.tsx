import { English } from '../serving/stand-in-page.tsx'
import type { DeskKey } from './desk-keys.ts'

interface DeskProps {
  readonly keys: readonly DeskKey[]
  readonly pluggedIn: string | undefined
}

export function Desk({ keys, pluggedIn }: DeskProps) {
  const current = keys.find(({ id }) => id === pluggedIn)
  return (
    <>
      <p class="note">
        {current ? `Đang cắm thiết bị của ${current.name}.` : 'Chưa cắm thiết bị nào.'}
        <English>{current ? `The token of ${current.name} is plugged in.` : 'No token is plugged in.'}</English>
      </p>
      <form method="post" action="/token">
        {keys.map(({ id, name }) => (
          <button key={id} class="wide" name="token" value={id}>
            Cắm thiết bị của <strong>{name}</strong> ({id})
          </button>
        ))}
        <button class="wide" name="token" value="">
          Rút thiết bị<English>Unplug</English>
        </button>
      </form>
      <h2>
        Chứng thư trong các thiết bị<English>Certificates in the tokens</English>
      </h2>
      <ul>
        {keys.map(({ id, name }) => (
          <li key={id}>
            <a href={`/tokens/${id}.pem`}>{name}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
