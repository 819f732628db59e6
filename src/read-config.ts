import { SETTINGS, type Config } from './config.ts'

/** Reads the environment once; names all that is missing in one error. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const entries = Object.entries(SETTINGS).map(([name, setting]) => {
    const fallback = 'fallback' in setting ? setting.fallback : undefined
    return [name, environment[name] || fallback] as const
  })
  const missing = entries.filter(([, value]) => value === undefined).map(([name]) => name)
  if (missing.length > 0) throw new Error(`set ${missing.join(', ')} (npx sen config explains each)`)
  const read = Object.fromEntries(entries) as Config
  const config = { ...read, PUBLIC_URL: read.PUBLIC_URL || `http://${read.HOST}:${read.PORT}` }
  if (config.SEN_MODE === 'production') requireProduction(config)
  return config
}

/** What a demonstration may make up and a real operator must decide: the secrets agreed with others, and encrypted transport. */
function requireProduction(config: Config): void {
  const secrets = ['VNEID_CLIENT_SECRET', 'ORGANISATION_CLIENT_SECRET', 'BANK_CLIENT_SECRET'] as const
  const missing = secrets.filter((name) => config[name] === '')
  if (missing.length > 0) throw new Error(`production needs ${missing.join(', ')}`)
  const plain = (['PUBLIC_URL', 'VNEID_ISSUER', 'ORGANISATION_ISSUER', 'BANK_URL'] as const).filter(
    (name) => !config[name].startsWith('https:'),
  )
  if (plain.length > 0) throw new Error(`production needs https in ${plain.join(', ')}`)
}
