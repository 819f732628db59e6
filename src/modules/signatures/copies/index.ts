export { COPY_FORMS, type CopyText } from './copy-text.ts'
export { LARGEST_COPY } from './order-copy.ts'
