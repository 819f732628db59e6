import { Type } from 'typebox'
import { query } from '#kernel/operations.ts'
import { Empty, nullable, PlainDate, ShortText, Uuid } from '#kernel/schemas.ts'
import { controlSlipOf } from './papers/control-slip.ts'
import { countPapers as counts, PaperCounts } from './papers/count-papers.ts'
import {
  listPapersToSeal as papersToSeal,
  listPapersToSign as papersToSign,
  WaitingPapers,
} from './papers/list-papers.ts'
import { LookedUpPaper, lookUpPaper as lookUp } from './papers/look-up-paper.ts'
import { listRegisters as registersOf, readPaper, readRegister } from './papers/read-papers.ts'
import { permissions } from './permissions.ts'
import { readDossier } from './queries.ts'
import { registerExtract } from './register-extract.ts'
import { PaperView } from './views.ts'

export { issueRegister } from './commands/issue-register.ts'
export { sealPaperAtDesk } from './commands/seal-paper-at-desk.ts'
export { signPaperAtDesk } from './commands/sign-paper-at-desk.ts'
export { sealPapers } from './commands/seal-papers.ts'
export { signPapers } from './commands/sign-papers.ts'

const Drawn = { form: Type.String(), facts: Type.Record(Type.String(), Type.Unknown()) }
const KeptPaperView = Type.Object({
  ...Drawn,
  stage: Type.String(),
  content: nullable(Type.String({ description: 'SHA-256 of the signed PDF; null while nobody has signed' })),
})

export const getPaper = query({
  name: 'dossiers/get-paper',
  summary: { vi: 'Lấy giấy tờ của hồ sơ', en: 'Get an issued paper' },
  permission: permissions['view-dossiers'],
  audit: 'paper-read',
  input: Type.Object({ dossierId: Uuid, paperId: Uuid }),
  output: KeptPaperView,
  run: async (call, wanted) => ({ ...(await readPaper(call, wanted)) }),
})

export const listPapersToSign = query({
  name: 'dossiers/list-papers-to-sign',
  summary: { vi: 'Giấy tờ chờ chữ ký số của tôi', en: 'Papers that wait for one’s own signature' },
  permission: permissions['sign-papers'],
  audit: { unrecorded: 'a list of one’s own work; opening a paper is recorded' },
  input: Empty,
  output: WaitingPapers,
  run: papersToSign,
})

export const listPapersToSeal = query({
  name: 'dossiers/list-papers-to-seal',
  summary: { vi: 'Giấy tờ chờ chữ ký số của cơ quan', en: 'Papers that wait for the organisation’s signature' },
  permission: permissions['seal-papers'],
  audit: { unrecorded: 'a list of one’s own organisation; opening a paper is recorded' },
  input: Empty,
  output: WaitingPapers,
  run: papersToSeal,
})

export const countPapers = query({
  name: 'dossiers/count-papers',
  summary: { vi: 'Số giấy tờ chờ ký số', en: 'How many papers wait to be signed' },
  permission: permissions['sign-papers'],
  audit: { unrecorded: 'numbers alone' },
  input: Empty,
  output: PaperCounts,
  run: counts,
})

export const lookUpPaper = query({
  name: 'dossiers/look-up-paper',
  summary: { vi: 'Kiểm tra giấy tờ bằng mã QR', en: 'Look up a paper by the code printed on it' },
  permission: permissions['look-up-papers'],
  audit: { unrecorded: 'shows no personal data' },
  input: Type.Object({ code: Type.String({ pattern: '^[A-Za-z0-9_-]{22,32}$' }) }),
  output: LookedUpPaper,
  run: async (call, { code }) => await lookUp(call, code),
})

export const printControlSlip = query({
  name: 'dossiers/print-control-slip',
  summary: { vi: 'In phiếu kiểm soát quá trình giải quyết (mẫu 06)', en: 'Control slip of a dossier (form 06)' },
  permission: permissions['view-office-lists'],
  audit: 'control-slip-printed',
  input: Type.Object({ dossierId: Uuid }),
  output: Type.Object(Drawn),
  run: async (call, { dossierId }) => ({ ...(await controlSlipOf(call, await readDossier(call, dossierId))) }),
})

export const listRegisters = query({
  name: 'dossiers/list-registers',
  summary: { vi: 'Sổ theo dõi đã lập của cơ quan', en: 'Registers that one’s organisation has issued' },
  permission: permissions['print-registers'],
  audit: { unrecorded: 'a list of one’s own organisation; opening a register is recorded' },
  input: Empty,
  output: Type.Array(PaperView),
  run: registersOf,
})

export const getRegister = query({
  name: 'dossiers/get-register',
  summary: { vi: 'Lấy sổ theo dõi đã lập', en: 'Get an issued register' },
  // Also of the clerk, who looks at what is sealed.
  permission: permissions['view-office-lists'],
  audit: 'register-read',
  input: Type.Object({ paperId: Uuid }),
  output: KeptPaperView,
  run: async (call, { paperId }) => ({ ...(await readRegister(call, paperId)) }),
})

export const printRegister = query({
  name: 'dossiers/print-register',
  summary: { vi: 'In sổ theo dõi hồ sơ (mẫu 07)', en: 'Extract of the register (form 07)' },
  permission: permissions['print-registers'],
  audit: 'register-printed',
  input: Type.Object({ procedureCode: ShortText, from: PlainDate, to: PlainDate }),
  output: Type.Object(Drawn),
  run: registerExtract,
})
