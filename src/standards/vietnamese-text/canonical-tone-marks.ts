const tones = '[\\u0300\\u0301\\u0303\\u0309\\u0323]'
// The u of "qu" is part of the consonant: quý, not qúy.
const openPair = new RegExp(`(?<!q)(?:(o)(${tones}?)([ae])|(u)(${tones}?)(y))(${tones}?)(?!\\p{M})(\\p{L})?`, 'giu')

/**
 * For comparing, never for storing: 'Hoà', 'Thuỷ' and 'Hòa', 'Thủy' give the same text (NFC, tone on the first vowel of an open
 * oa, oe, uy, on the second before another letter). About 200 communes differ only so between two official lists.
 */
export function canonicalToneMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(openPair, (...match) => {
      const [, o, toneO, ae, u, toneU, y, toneLast, next] = match as (string | undefined)[]
      const tone = (toneO ?? '') + (toneU ?? '') + (toneLast ?? '')
      const first = o ?? u ?? ''
      const second = ae ?? y ?? ''
      return next === undefined ? first + tone + second : first + second + tone + next
    })
    .normalize('NFC')
}
