import type { ComponentProps } from 'preact'
import { Form } from '../ui/index.ts'

/** A form that is a page of its own: its fields stand in one readable column and not across a wide screen. */
export function OfficeForm({ children, ...form }: ComponentProps<typeof Form>) {
  return (
    <Form {...form}>
      <div class="work-view">
        <div>{children}</div>
      </div>
    </Form>
  )
}
