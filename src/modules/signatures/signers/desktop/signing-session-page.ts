/** Where the one who has to sign finds the session. */
export function signingSessionPage(sessionId: string): string {
  return `/office/signing/sessions/${sessionId}`
}
