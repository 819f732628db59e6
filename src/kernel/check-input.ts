import type { Static, TSchema } from 'typebox'
import { Compile, type Validator } from 'typebox/compile'
import { kernelErrors, type FieldError } from './errors.ts'
import type { Text } from './text.ts'

const validators = new WeakMap<TSchema, Validator>()

/** Normalises every string to NFC, then holds the input to the schema; a refusal names each field. */
export function checkInput<Schema extends TSchema>(schema: Schema, rawInput: unknown): Static<Schema> {
  const input = normalise(rawInput)
  const validator = validatorOf(schema)
  if (validator.Check(input)) return input as Static<Schema>
  throw kernelErrors.problem('invalid-input', { fields: fieldErrors(validator, input) })
}

export function validatorOf(schema: TSchema): Validator {
  let validator = validators.get(schema)
  if (!validator) validators.set(schema, (validator = Compile(schema) as Validator))
  return validator
}

function normalise(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC')
  if (Array.isArray(value)) return value.map(normalise)
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, normalise(member)]))
  }
  return value
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
      return { vi: 'Giá trị không đúng định dạng.', en: 'The value does not have the right form.' }
  }
}
