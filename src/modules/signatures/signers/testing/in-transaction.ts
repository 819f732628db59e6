import type { Call } from '#kernel/operations.ts'
import type { Platform } from '#kernel/platform.ts'
import { runAsSystem } from '#kernel/run-as-system.ts'

/** Runs a use case of the module as a job would. */
export function inTransaction(platform: Platform) {
  return async <Result>(work: (call: Call) => Promise<Result>): Promise<Result> => {
    let result: Result | undefined
    await runAsSystem(platform, {
      name: 'testing/sign',
      requestId: 'test',
      run: async (call) => void (result = await work(call)),
    })
    return result as Result
  }
}
