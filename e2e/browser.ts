import { chromium, type Browser } from 'playwright-core'
import { unpackChromium } from './unpack-chromium.ts'

/** Makes the browser ready once, before the journeys that share it start. */
export async function prepareBrowser(): Promise<void> {
  if (!process.env.SEN_BROWSER) await unpackChromium()
}

/** A Chromium without extras: the one from npm, or the program that SEN_BROWSER names. */
export async function launchBrowser(): Promise<Browser> {
  const { program, environment } = process.env.SEN_BROWSER
    ? { program: process.env.SEN_BROWSER, environment: {} }
    : await unpackChromium()
  return chromium.launch({
    executablePath: program,
    env: { ...(process.env as Record<string, string>), ...environment },
    // Not the list of @sparticuz/chromium: it switches off web security and puts everything in one process.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
