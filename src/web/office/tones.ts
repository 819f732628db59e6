import type { StatusTone } from '../ui/index.ts'

const TONES: Readonly<Record<string, StatusTone>> = {
  registered: 'neutral',
  accepted: 'information',
  processing: 'information',
  'awaiting-supplement': 'waiting',
  'awaiting-payment': 'waiting',
  resolved: 'done',
  returned: 'done',
  refused: 'stopped',
  withdrawn: 'stopped',
  stopped: 'stopped',
}

/** Colour and icon of a state; its word says the same. */
export function toneOf(state: string): StatusTone {
  return TONES[state] ?? 'neutral'
}
