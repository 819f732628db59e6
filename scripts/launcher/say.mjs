/** Prints one sentence for the operator, Vietnamese first. */
export function say(vietnamese, english) {
  console.log(`${vietnamese}\n  ${english}`)
}

/** Ends the program with one sentence that names the way out. */
export function fail(vietnamese, english) {
  console.error(`${vietnamese}\n  ${english}`)
  process.exit(1)
}
