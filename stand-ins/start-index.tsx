import { accounts } from './accounts.ts'
import type { Account } from './accounts.ts'
import type { Addresses } from './addresses.ts'
import { createPages, listenerOf, showPage } from './serving/pages.tsx'
import { serve } from './serving/serve.ts'
import type { Served } from './serving/serve.ts'
import { English } from './serving/stand-in-page.tsx'

interface IndexOptions extends Omit<Addresses, 'index'> {
  readonly port: number
  readonly platformUrl: string
}

const plays = 'các hệ thống bên ngoài'

/** One page that leads to every stand-in and introduces the people of the demonstration. */
export function startIndex(options: IndexOptions): Promise<Served> {
  return serve({
    port: options.port,
    build: async () => {
      const app = await createPages(plays)
      app.get('/', async (_request, reply) =>
        showPage(reply, { plays, title: 'Các hệ thống mô phỏng', children: <IndexPage {...options} /> }),
      )
      return listenerOf(app)
    },
  })
}

function IndexPage({
  vneid,
  organisationProvider,
  bank,
  mail,
  smtp,
  certificates,
  wallet,
  desktopSigning,
  remoteSigning,
  platformUrl,
}: IndexOptions) {
  return (
    <>
      <p>
        <a href={platformUrl}>
          Về cổng dịch vụ công Sen<English>To the portal</English>
        </a>
      </p>
      <dl>
        <Entry name="Định danh điện tử VNeID" english="electronic identity of citizens" address={vneid} />
        <Entry name="Đăng nhập của cơ quan" english="sign-in of officials" address={organisationProvider} />
        <Entry name="Ngân hàng" english="bank: paste a VietQR code, pay" address={bank} />
        <Entry name="Thư điện tử" english="mailbox: read what the portal sent" address={mail} />
        <Entry
          name="Chứng thực chữ ký số"
          english="certificates, revocation lists and time-stamps"
          address={certificates}
        />
        <Entry
          name="Ví giấy tờ trên điện thoại"
          english="wallet: the driving licence on a telephone"
          address={wallet}
        />
        <Entry
          name="Ký số tại máy cán bộ"
          english="signing service at an officer's machine: plug a token in"
          address={desktopSigning}
        />
        <Entry name="Ký số từ xa" english="remote signing: approve on a telephone" address={remoteSigning} />
        <dt>
          Nhận thư<English>mail is taken at</English>
        </dt>
        <dd>
          <code>{smtp}</code>
        </dd>
      </dl>
      <h2>
        Những người trong câu chuyện mẫu<English>The people of the demonstration</English>
      </h2>
      <ul class="plain">
        {accounts.map((account) => (
          <li key={account.key}>
            <p>
              <strong>{account.name}</strong> · <code>{numberOf(account)}</code>
              <br />
              {account.tryThis.vi}
              <br />
              <span lang="en" class="en">
                {account.tryThis.en}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

function Entry({
  name,
  english,
  address,
}: {
  readonly name: string
  readonly english: string
  readonly address: string
}) {
  return (
    <>
      <dt>
        {name}
        <English>{english}</English>
      </dt>
      <dd>
        <a href={address}>{address}</a>
      </dd>
    </>
  )
}

function numberOf(account: Account): string {
  return account.kind === 'citizen' ? account.personalId : `${account.officialId}, ${account.position.vi}`
}
