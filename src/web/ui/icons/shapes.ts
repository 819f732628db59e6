/** Outlines on a 24 × 24 grid, drawn with a 2-unit stroke and no fill. */
export const shapes = {
  'arrow-left': 'M19 12H5m6-6-6 6 6 6',
  'arrow-right': 'M5 12h14m-6-6 6 6-6 6',
  bell: 'M6 16v-5a6 6 0 0 1 12 0v5l2 2H4l2-2Zm4 5h4',
  check: 'm4 12.5 5.5 5.5L20 6.5',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 4v5.5l3.5 2',
  cross: 'm6 6 12 12M18 6 6 18',
  file: 'M6 3h8l5 5v13H6V3Zm8 0v5h5M9 13h7m-7 4h7',
  information: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 8v6m0-9.5v.5',
  lock: 'M6 11h12v10H6V11Zm2.5 0V7.5a3.5 3.5 0 0 1 7 0V11',
  pause: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm-2.5 6v6m5-6v6',
  pen: 'm4 20 1-5L16 4l4 4L9 19l-5 1Z',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4 21c0-4 3.5-6 8-6s8 2 8 6',
  print: 'M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7v-7Z',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm5 11.5L21 21',
  warning: 'M12 4 2.5 20h19L12 4Zm0 6v5m0 2v.5',
} as const
