import { OperatorError, runProgram } from './operator-console.ts'
import { seedDemoCountry } from './seed/seed-demo-country.ts'

await runProgram(async () => {
  const { DATABASE_URL: databaseUrl, SEN_STATE: state = '.sen', SEN_PERSONS: persons = '100000' } = process.env
  const { CERTIFICATES_PORT: certificatesPort = '0', PUBLIC_URL: publicUrl = 'http://127.0.0.1:8080' } = process.env
  if (!databaseUrl) throw new OperatorError('Cần đặt DATABASE_URL.', 'DATABASE_URL must be set.')
  await seedDemoCountry({
    databaseUrl,
    state,
    persons: Number(persons),
    certificatesPort: Number(certificatesPort),
    publicUrl,
  })
})
