import type { Static } from 'typebox'
import type { getCheck } from '#modules/credentials'

export const LICENCE_CHECK_PATH = '/office/check-licence'

export type Check = Static<typeof getCheck.output>
