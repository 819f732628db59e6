import { readEnvironment } from './read-environment.ts'
import { startStandIns } from './start-stand-ins.ts'

try {
  const standIns = await startStandIns(readEnvironment(process.env))
  const stop = () => void standIns.close().then(() => process.exit(0))
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  console.log(JSON.stringify({ ready: true, ...standIns.addresses }))
} catch (error) {
  console.error(sentenceOf(error as NodeJS.ErrnoException & { port?: number }))
  process.exitCode = 1
}

function sentenceOf({ code, port, message }: NodeJS.ErrnoException & { port?: number }): string {
  if (code !== 'EADDRINUSE') return message
  return (
    `Cổng ${port} đang có chương trình khác dùng: hãy đặt STAND_IN_PORT khác.\n` +
    `Port ${port} is in use by another program: choose another STAND_IN_PORT.`
  )
}
