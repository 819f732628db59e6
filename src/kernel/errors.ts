import { fill, type Language, type Text } from './text.ts'

export type ErrorDeclaration = Text & {
  /** The HTTP status it is answered with. */
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 503
}

export type FieldError = {
  /** Path of the field in the input: `birthDate`, `parts.0.fileId`. */
  readonly field: string
  readonly message: Text
}

export type ProblemFacts = {
  /** Fill `{name}` in the sentences. Never personal data: problems are logged and audited. */
  readonly parameters?: Readonly<Record<string, string | number>>
  readonly fields?: readonly FieldError[]
  readonly cause?: unknown
}

/** An expected refusal. Its code comes from a closed list; anything else that is thrown is a defect and answered 500. */
export class Problem extends Error {
  readonly code: string
  readonly status: ErrorDeclaration['status']
  readonly text: Text
  readonly fields: readonly FieldError[]

  constructor(code: string, declaration: ErrorDeclaration, facts: ProblemFacts = {}) {
    super(code, facts.cause === undefined ? undefined : { cause: facts.cause })
    this.name = 'Problem'
    this.code = code
    this.status = declaration.status
    this.text = { vi: fill(declaration.vi, facts.parameters), en: fill(declaration.en, facts.parameters) }
    this.fields = facts.fields ?? []
  }
}

export type ErrorCatalogue<Code extends string = string> = {
  readonly module: string
  readonly errors: Readonly<Record<Code, ErrorDeclaration>>
  /** Makes the problem to throw: `throw problem('dossier-not-found')`. */
  readonly problem: (code: Code, facts?: ProblemFacts) => Problem
}

/** Declares the closed list of errors of a module; `docs/errors.md` is generated from all lists. */
export function defineErrors<Code extends string>(
  module: string,
  errors: Readonly<Record<Code, ErrorDeclaration>>,
): ErrorCatalogue<Code> {
  return { module, errors, problem: (code, facts) => new Problem(`${module}/${code}`, errors[code], facts) }
}

/** The body of RFC 9457 (problem+json) in the reader's language. */
export function problemBody(problem: Problem, language: Language, requestId: string) {
  return {
    type: `urn:sen:error:${problem.code}`,
    code: problem.code,
    status: problem.status,
    title: problem.text[language],
    requestId,
    ...(problem.fields.length > 0 && {
      fields: problem.fields.map(({ field, message }) => ({ field, message: message[language] })),
    }),
  }
}

export const kernelErrors = defineErrors('kernel', {
  'invalid-input': {
    status: 422,
    vi: 'Thông tin gửi lên chưa đúng. Vui lòng xem và sửa các mục được nêu.',
    en: 'Some of the information is not right. Please correct the entries named below.',
  },
  'sign-in-required': {
    status: 401,
    vi: 'Bạn cần đăng nhập để tiếp tục.',
    en: 'Please sign in to continue.',
  },
  'not-permitted': {
    status: 403,
    vi: 'Tài khoản của bạn không được phép thực hiện việc này.',
    en: 'Your account is not allowed to do this.',
  },
  'not-found': {
    status: 404,
    vi: 'Không tìm thấy nội dung bạn yêu cầu.',
    en: 'What you asked for was not found.',
  },
  'foreign-origin': {
    status: 403,
    vi: 'Yêu cầu không đến từ trang của hệ thống nên bị từ chối. Vui lòng mở lại trang và gửi lại.',
    en: 'The request did not come from a page of this system and was refused. Please open the page again and resend.',
  },
  'form-expired': {
    status: 403,
    vi: 'Trang đã mở quá lâu hoặc phiên làm việc đã thay đổi. Thông tin bạn nhập vẫn còn; vui lòng gửi lại.',
    en: 'The page was open too long or your session changed. What you entered is kept; please send it again.',
  },
  'key-reused': {
    status: 422,
    vi: 'Khóa chống gửi trùng (Idempotency-Key) đã dùng cho một yêu cầu khác. Vui lòng dùng khóa mới.',
    en: 'This idempotency key was used for another request. Please use a new one.',
  },
  'too-many-requests': {
    status: 429,
    vi: 'Bạn gửi quá nhiều yêu cầu trong thời gian ngắn. Vui lòng thử lại sau ít phút.',
    en: 'Too many requests in a short time. Please try again in a few minutes.',
  },
  'body-too-large': {
    status: 413,
    vi: 'Nội dung gửi lên vượt quá dung lượng cho phép ({limit}).',
    en: 'What you sent is larger than allowed ({limit}).',
  },
  'unsupported-content': {
    status: 415,
    vi: 'Định dạng nội dung gửi lên không được hỗ trợ.',
    en: 'The format of what you sent is not supported.',
  },
  'file-too-large': {
    status: 413,
    vi: 'Tệp vượt quá dung lượng cho phép ({limit}). Vui lòng chọn tệp nhỏ hơn.',
    en: 'The file is larger than allowed ({limit}). Please choose a smaller one.',
  },
  'file-type-refused': {
    status: 415,
    vi: 'Nội dung tệp không phải là {accepted}. Vui lòng chọn đúng loại tệp; đổi tên tệp không làm thay đổi loại tệp.',
    en: 'The content of the file is not {accepted}. Please choose the right kind of file; renaming does not change it.',
  },
  'file-empty': {
    status: 422,
    vi: 'Tệp không có nội dung. Vui lòng chọn tệp khác.',
    en: 'The file is empty. Please choose another one.',
  },
  'temporarily-unavailable': {
    status: 503,
    vi: 'Hệ thống tạm thời gián đoạn, chưa có thông tin nào bị ghi dở. Vui lòng thử lại sau ít phút.',
    en: 'The system is briefly unavailable; nothing was half saved. Please try again in a few minutes.',
  },
  internal: {
    status: 500,
    vi: 'Hệ thống gặp lỗi khi xử lý. Vui lòng thử lại; nếu vẫn lỗi, hãy báo mã yêu cầu bên dưới cho bộ phận hỗ trợ.',
    en: 'Something went wrong on our side. Please try again; if it happens again, give the request code below to support.',
  },
})
