import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { MODULE_ORDER } from './check/floors.ts'
import { moduleFiles } from './new-module/module-files.ts'
import { OperatorError, say } from './operator-console.ts'

/** Writes the entries that every module has, ready to compile; what the module does not need is then deleted. */
export function newModule(name: string | undefined): void {
  if (!name || !/^[a-z]+(-[a-z]+)*$/.test(name)) {
    throw new OperatorError(
      'Tên mô-đun là danh từ tiếng Anh số nhiều, chữ thường: npx sen new-module petitions.',
      'The name of a module is an English plural in lower case: npx sen new-module petitions.',
    )
  }
  const folder = path.join('src/modules', name)
  if (existsSync(folder)) throw new OperatorError(`${folder} đã có.`, `${folder} exists already.`)
  for (const [file, text] of Object.entries(moduleFiles(name))) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
  say(
    `Đã tạo ${folder}; ghi nó vào src/modules.ts${MODULE_ORDER.includes(name) ? '' : ' và scripts/check/floors.ts'}.`,
    `${folder} is made; enter it in src/modules.ts${MODULE_ORDER.includes(name) ? '' : ' and scripts/check/floors.ts'}.`,
  )
}
