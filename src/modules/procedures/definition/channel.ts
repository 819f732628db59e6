/** Ways to submit, with the code under which each is synchronised to the national portal. */
export const CHANNEL_CODES = { direct: 1, online: 2, post: 3 } as const

export type Channel = keyof typeof CHANNEL_CODES
