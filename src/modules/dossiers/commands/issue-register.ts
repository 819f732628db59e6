import { Type } from 'typebox'
import { command } from '#kernel/operations.ts'
import { PlainDate, ShortText } from '#kernel/schemas.ts'
import { issuePaper } from '../papers/issue-paper.ts'
import { permissions } from '../permissions.ts'
import { registerExtract } from '../register-extract.ts'

export const issueRegister = command({
  name: 'dossiers/issue-register',
  summary: { vi: 'Lập sổ theo dõi hồ sơ có ký số (mẫu 07)', en: 'Issue a signed register of dossiers (form 07)' },
  permission: permissions['issue-registers'],
  audit: 'register-issued',
  input: Type.Object({ procedureCode: ShortText, from: PlainDate, to: PlainDate }),
  output: Type.Object({ paperId: Type.String() }),
  async run(call, wanted) {
    const { facts } = await registerExtract(call, wanted)
    const issuer = call.actor.organisation ?? ''
    const paperId = await issuePaper(call, { form: '07', issuer, dossierId: null, facts: () => facts })
    call.note({ subject: `paper:${paperId}`, detail: { ...wanted } })
    return { paperId }
  },
})
