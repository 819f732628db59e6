import { Type } from 'typebox'
import { defineEvent } from '#kernel/events.ts'
import { nullable, Uuid } from '#kernel/schemas.ts'

export const drivingLicenceIssued = defineEvent(
  'registries/driving-licence-issued',
  Type.Object({
    licenceId: Uuid,
    personId: Uuid,
    serial: Type.String(),
    kind: Type.Union([Type.Literal('exchange'), Type.Literal('reissue')]),
    dossierCode: Type.String(),
    replacedSerial: nullable(Type.String()),
  }),
)
