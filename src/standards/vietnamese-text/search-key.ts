import { withoutMarks } from './to-ascii.ts'

/** 'Nguyễn Thị Ánh' → 'nguyen thi anh': lower case, no marks, words between single spaces. Index and query go through it alike. */
export function searchKey(text: string): string {
  return withoutMarks(text)
    .toLowerCase()
    .replace(/'/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
