import { OperatorError, runProgram } from '../operator-console.ts'

type Command = {
  readonly usage: string
  readonly vi: string
  readonly en: string
  readonly run: (args: string[]) => Promise<unknown>
}

const COMMANDS: Readonly<Record<string, Command>> = {
  reset: {
    usage: 'reset',
    vi: 'Xóa mọi dữ liệu thử trong thư mục trạng thái (.sen)',
    en: 'Deletes all local state (.sen)',
    run: () => import('../reset.ts'),
  },
  audit: {
    usage: 'audit',
    vi: 'Kiểm chứng nhật ký kiểm toán, các gốc đã ký và sổ đối chứng',
    en: 'Verifies the audit log, its signed roots and their witness',
    run: async (args) => (await import('./audit.ts')).audit(args),
  },
  'audit-key': {
    usage: 'audit-key [key certificate …]',
    vi: 'Tạo yêu cầu cấp chứng thư cho khóa ký nhật ký kiểm toán, rồi nhận chứng thư được cấp',
    en: 'Makes the request for the key that signs the audit log; with key and files, takes the certificate',
    run: async (args) => (await import('./audit-key.ts')).auditKey(args),
  },
  'dead-letters': {
    usage: 'dead-letters [queue]',
    vi: 'Liệt kê việc hỏng sau mọi lần thử; nêu tên hàng đợi để giao lại',
    en: 'Lists work that failed for good; with a queue, gives it back',
    run: async (args) => (await import('./dead-letters.ts')).deadLetters(args),
  },
  verify: {
    usage: 'verify <file>',
    vi: 'Kiểm tra ngoại tuyến từng chữ ký số trong tệp PDF, XML, CMS, ASiC-E, hoặc tệp chứng minh',
    en: 'Verifies every signature of a PDF, XML, CMS or ASiC-E file, or a proof, offline',
    run: async (args) => (await import('./verify.ts')).verify(args),
  },
  config: {
    usage: 'config',
    vi: 'Liệt kê các biến môi trường của nền tảng',
    en: 'Lists the environment of the platform',
    run: async () => (await import('./print-config.ts')).printConfig(),
  },
  'new-module': {
    usage: 'new-module <name>',
    vi: 'Tạo khung một mô-đun mới trong src/modules',
    en: 'Makes the shape of a new module in src/modules',
    run: async ([name]) => (await import('../new-module.ts')).newModule(name),
  },
}

await runProgram(async () => {
  const [name = '--help', ...args] = process.argv.slice(2)
  if (name === '--help' || name === 'help') return printHelp()
  const command = COMMANDS[name]
  if (!command) {
    throw new OperatorError(
      `Không có lệnh "${name}": xem npx sen --help.`,
      `There is no command "${name}": see npx sen --help.`,
    )
  }
  await command.run(args)
})

function printHelp(): void {
  console.log('npx sen <lệnh · command>\n')
  for (const { usage, vi, en } of Object.values(COMMANDS))
    console.log(`  ${usage.padEnd(20)} ${vi}\n  ${''.padEnd(20)} ${en}`)
}
