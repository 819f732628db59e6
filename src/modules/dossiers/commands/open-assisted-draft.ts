import { vietnamDate } from '#law/vietnamese-dates.ts'
import { randomUUIDv7 } from 'node:crypto'
import { Type } from 'typebox'
import { command } from '#kernel/operations.ts'
import { PlainDate, ShortText } from '#kernel/schemas.ts'
import { procedureInForce } from '#modules/procedures'
import { matchPerson } from '#modules/registries'
import { insertDraft } from '../draft-store.ts'
import { errors } from '../errors.ts'
import { permissions } from '../permissions.ts'
import { provideValues } from '../provide-values.ts'
import { viewDraft } from '../view-draft.ts'
import { DraftView } from '../views.ts'

/** The helper works under their own name with the person's consent on record; nobody uses anybody else's account. */
export const openAssistedDraft = command({
  name: 'dossiers/open-assisted-draft',
  summary: { vi: 'Lập hồ sơ giúp người dân tại quầy', en: 'Begin a draft for a person at the desk' },
  permission: permissions['assist-applicants'],
  audit: 'assisted-draft-opened',
  input: Type.Object({
    procedureCode: ShortText,
    personalId: Type.String({ pattern: '^\\d{12}$' }),
    name: ShortText,
    birthDate: PlainDate,
    consent: Type.Object({
      given: Type.Boolean(),
      method: Type.Union([Type.Literal('signed-paper'), Type.Literal('spoken-before-witness')]),
      witness: Type.Optional(ShortText),
    }),
  }),
  output: DraftView,
  async run(call, { procedureCode, personalId, name, birthDate, consent }) {
    if (!consent.given || (consent.method === 'spoken-before-witness' && !consent.witness))
      throw errors.problem('consent-missing')
    const match = await matchPerson(call, { personalId, fullName: name, birthDate })
    if (match.personId === null) throw errors.problem('person-differs')
    const version = procedureInForce(procedureCode, vietnamDate(call.now).toString())
    if (!version.ways.some(({ channel }) => channel === 'direct')) throw errors.problem('procedure-not-open')
    const draftId = randomUUIDv7()
    const { personId } = match
    const draft = await insertDraft(call, {
      id: draftId,
      helper_user: call.actor.id,
      organisation: call.actor.organisation,
      person_id: personId,
      consent: { method: consent.method, witness: consent.witness ?? null, at: call.now.toString() },
      procedure_code: version.code,
      procedure_version: version.version,
      case_code: null,
      provided: await provideValues(call, version, { personId, reference: draftId }),
    })
    call.note({ subject: `draft:${draft.id}` })
    return await viewDraft(call, draft)
  },
})
