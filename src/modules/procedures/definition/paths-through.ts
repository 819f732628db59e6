import type { Process, Step } from './process.ts'

/** Every way from the first step to an end, whatever the conditions; a step that comes back to itself is cut there. */
export function pathsThrough({ steps }: Process): readonly (readonly Step[])[] {
  const [first] = steps
  return first ? extend([first], steps) : []
}

function extend(path: readonly Step[], steps: readonly Step[]): readonly (readonly Step[])[] {
  const last = path.at(-1)!
  const following = last.next
    .map(({ step }) => steps.find(({ code }) => code === step))
    .filter((step) => step !== undefined && !path.includes(step))
  if (following.length === 0) return [path]
  return following.flatMap((step) => extend([...path, step!], steps))
}
