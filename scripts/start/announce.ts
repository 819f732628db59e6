import { accounts } from '../../stand-ins/accounts.ts'
import { say, secondsSince } from '../operator-console.ts'
import type { Ports } from './ports.ts'

type Announcement = { readonly ports: Ports; readonly launchedAt: number; readonly withStandIns: boolean }

/** What an operator needs next: addresses, who to sign in as, what to try first, how to stop. */
export async function announce({ ports, launchedAt, withStandIns }: Announcement): Promise<void> {
  const took = secondsSince(launchedAt)
  say(`\nSẵn sàng sau ${took.vi} giây.`, `Ready after ${took.en} s.`)
  console.log(`\n  Cổng dịch vụ công · public services   ${address(ports.platform)}`)
  console.log(`  API                                   ${address(ports.platform)}/api/docs`)
  if (withStandIns) describeDemonstration(ports)
  say(
    '\nCtrl-C để dừng; npm run reset để xóa mọi dữ liệu thử.',
    'Ctrl-C stops everything; npm run reset deletes all trial data.',
  )
}

function describeDemonstration(ports: Ports): void {
  console.log(`  Hộp thư mô phỏng · mailbox            ${address(ports.mailbox)}`)
  console.log(`  Mọi hệ thống mô phỏng · stand-ins     ${address(ports.standIns)}`)
  console.log('\nTài khoản dùng thử (người giả định, chọn trên trang đăng nhập) · demo accounts (made-up people)')
  for (const account of accounts) {
    const who = account.kind === 'citizen' ? account.personalId : `${account.officialId}, ${account.position.vi}`
    console.log(`  ${account.name} (${who})\n      ${account.tryThis.vi}`)
  }
  const [first] = accounts
  if (first)
    say(
      `\nThử trước tiên: đăng nhập là ${first.name}. ${first.tryThis.vi}`,
      `Try first: sign in as ${first.name}. ${first.tryThis.en}`,
    )
}

function address(port: number): string {
  return `http://127.0.0.1:${port}`
}
