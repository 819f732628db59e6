import type { StatusTone } from '../ui/index.ts'

/** How each of the ten official states looks; the word beside it says what it is. */
export function toneOfState(stateCode: number): StatusTone {
  switch (stateCode) {
    case 5:
    case 6:
      return 'waiting'
    case 3:
    case 7:
    case 8:
      return 'stopped'
    case 9:
    case 10:
      return 'done'
    default:
      return 'information'
  }
}
