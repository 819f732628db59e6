import { formatInstant } from '../serving/format-time.ts'
import { English } from '../serving/stand-in-page.tsx'
import type { ReceivedMessage } from './mail-store.ts'

interface MailboxProps {
  readonly messages: readonly ReceivedMessage[]
  readonly recipient: string | undefined
}

export function Mailbox({ messages, recipient }: MailboxProps) {
  return (
    <>
      <form method="get" action="/">
        <label htmlFor="to">
          Hộp thư của địa chỉ<English>Mailbox of the address</English>
        </label>
        <input id="to" name="to" type="email" value={recipient} placeholder="ngoc.lan@congdan.example" />
        <p>
          <button class="main">
            Xem<English>Show</English>
          </button>{' '}
          {recipient && <a href="/">Xem tất cả</a>}
        </p>
      </form>
      {messages.length === 0 ? (
        <p>
          Chưa có thư nào.<English>No message yet.</English>
        </p>
      ) : (
        <ul class="plain">
          {messages.map((message) => (
            <li key={message.id}>
              <p>
                <a href={`/message/${message.id}`}>{message.subject || '(không có tiêu đề)'}</a>
                <br />
                {formatInstant(message.receivedAt)} · {message.recipients.join(', ')}
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

export function MessageView({ message }: { readonly message: ReceivedMessage }) {
  return (
    <>
      <dl>
        <dt>Từ</dt>
        <dd>{message.from}</dd>
        <dt>Tới</dt>
        <dd>{message.recipients.join(', ')}</dd>
        <dt>Nhận lúc</dt>
        <dd>{formatInstant(message.receivedAt)}</dd>
        {message.attachments.length > 0 && (
          <>
            <dt>Đính kèm</dt>
            <dd>{message.attachments.join(', ')}</dd>
          </>
        )}
      </dl>
      <pre>{linked(message.text)}</pre>
      <p>
        <a href="/">
          Về hộp thư<English>Back to the mailbox</English>
        </a>
      </p>
    </>
  )
}

function linked(text: string) {
  return text.split(/(https?:\/\/[^\s<>"]+)/).map((piece, index) =>
    index % 2 === 1 ? (
      <a href={piece} key={index}>
        {piece}
      </a>
    ) : (
      piece
    ),
  )
}
