#!/usr/bin/env node
// `npx sen …`: the commands stand in scripts/sen/main.ts and run on the packaged Node like everything else.
process.env.SEN_CALLED_FROM = process.cwd()
process.argv.splice(2, 0, 'scripts/sen/main.ts')
await import('./run.mjs')
