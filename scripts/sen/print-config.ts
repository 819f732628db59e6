import { SETTINGS } from '../../src/config.ts'

/** Every environment name that the platform reads, with its meaning and default. */
export function printConfig(): void {
  for (const [name, setting] of Object.entries<{ means: string; fallback?: string }>(SETTINGS)) {
    const standard = setting.fallback === undefined ? 'required' : setting.fallback && `default ${setting.fallback}`
    console.log(`${name.padEnd(28)} ${setting.means}${standard && ` (${standard})`}`)
  }
}
