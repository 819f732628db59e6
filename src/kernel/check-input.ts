import type { Static, TSchema } from 'typebox'
import { Compile, type Validator } from 'typebox/compile'
import { kernelErrors, type FieldError } from './errors.ts'
import type { Text } from './text.ts'

const validators = new WeakMap<TSchema, Validator>()

/** Normalises every string to NFC, then holds the input to the schema; a refusal names each field. */
export function checkInput<Schema extends TSchema>(schema: Schema, rawInput: unknown): Static<Schema> {
  const unkeepable: FieldError[] = []
  const input = normalise(rawInput, [], unkeepable)
  if (unkeepable.length > 0) throw kernelErrors.problem('invalid-input', { fields: unkeepable })
  const validator = validatorOf(schema)
  if (validator.Check(input)) return input as Static<Schema>
  throw kernelErrors.problem('invalid-input', { fields: fieldErrors(validator, input) })
}

export function validatorOf(schema: TSchema): Validator {
  let validator = validators.get(schema)
  if (!validator) validators.set(schema, (validator = Compile(schema) as Validator))
  return validator
}

// No form nests deeper than a handful; a thousand brackets would end the stack instead of the request.
const MAXIMUM_DEPTH = 32

function normalise(value: unknown, path: readonly string[], unkeepable: FieldError[]): unknown {
  if (path.length > MAXIMUM_DEPTH) return refuse({ path: path.slice(0, 2), message: WRONG_FORM }, unkeepable)
  if (typeof value === 'string') {
    return isKeepable(value) ? value.normalize('NFC') : refuse({ path, message: UNKEEPABLE_CHARACTER }, unkeepable)
  }
  if (Array.isArray(value)) return value.map((member, index) => normalise(member, [...path, String(index)], unkeepable))
  if (value === null || typeof value !== 'object') return value
  const members = Object.entries(value).map(([key, member]) => {
    if (!isKeepable(key)) refuse({ path, message: UNKEEPABLE_CHARACTER }, unkeepable)
    return [key, normalise(member, [...path, key], unkeepable)]
  })
  return Object.fromEntries(members)
}

/** PostgreSQL keeps neither U+0000 nor half of a surrogate pair, and would end the request with an error of its own. */
function isKeepable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\u0000')
}

function refuse(
  { path, message }: { readonly path: readonly string[]; readonly message: Text },
  unkeepable: FieldError[],
): null {
  unkeepable.push({ field: path.join('.'), message })
  return null
}

const WRONG_FORM: Text = { vi: 'Giá trị không đúng định dạng.', en: 'The value does not have the right form.' }

const UNKEEPABLE_CHARACTER: Text = {
  vi: 'Có ký tự không lưu được (ký tự điều khiển hoặc ký tự bị lỗi). Vui lòng xóa và nhập lại.',
  en: 'It contains a character that cannot be kept (a control character or half of one). Please delete it and type it again.',
}

function fieldErrors(validator: Validator, input: unknown): FieldError[] {
  const byField = new Map<string, FieldError>()
  for (const error of validator.Errors(input)) {
    const field = fieldOf(error)
    if (!byField.has(field)) byField.set(field, { field, message: sentence(error) })
  }
  return [...byField.values()]
}

type SchemaError = { keyword: string; instancePath: string; params: object }

function fieldOf({ instancePath, keyword, params }: SchemaError): string {
  const path = instancePath.split('/').slice(1)
  if (keyword === 'required') path.push((params as { requiredProperties: string[] }).requiredProperties[0] ?? '')
  return path.join('.')
}

function sentence({ keyword, params }: SchemaError): Text {
  const limit = String((params as { limit?: number }).limit ?? '')
  switch (keyword) {
    case 'required':
      return { vi: 'Thông tin này là bắt buộc.', en: 'This is required.' }
    case 'minLength':
      return { vi: `Cần ít nhất ${limit} ký tự.`, en: `At least ${limit} characters are needed.` }
    case 'maxLength':
      return { vi: `Không được dài quá ${limit} ký tự.`, en: `No more than ${limit} characters.` }
    case 'minimum':
    case 'exclusiveMinimum':
      return { vi: `Giá trị phải từ ${limit} trở lên.`, en: `The value must be ${limit} or more.` }
    case 'maximum':
    case 'exclusiveMaximum':
      return { vi: `Giá trị không được lớn hơn ${limit}.`, en: `The value must not exceed ${limit}.` }
    case 'additionalProperties':
    case 'boolean':
      return { vi: 'Thông tin này không thuộc biểu mẫu.', en: 'This does not belong to the form.' }
    default:
      return WRONG_FORM
  }
}
