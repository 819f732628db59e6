import { Type } from 'typebox'
import { defineEvent } from '#kernel/events.ts'
import { Uuid } from '#kernel/schemas.ts'

const DossierRef = Type.Object({ dossierId: Uuid, state: Type.String(), competentOrganisation: Type.String() })

/** Told at every change of state, for reporting and for synchronisation with the national portal. */
export const dossierMoved = defineEvent('dossiers/dossier-moved', DossierRef)
