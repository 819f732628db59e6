/** What every form needs. Instants are ISO strings; they are printed in the zone of the law. */
export type FormFacts = {
  /** As the procedure version has it, absent on results: '01' of 'Thông tư số 03/2025/TT-VPCP', or the numbering of 2018 that some agencies keep. */
  readonly form?: { readonly number: string; readonly basis: string } | undefined
  readonly issuer: { readonly parent?: string | undefined; readonly name: string; readonly place: string }
  /** Number and notation of the form itself: '0123/TTPVHCC'. */
  readonly number: string
  readonly issuedAt: string
  /** Where the QR leads: to the page that verifies this paper, or that tracks the dossier. */
  readonly lookupUrl?: string | undefined
  /** Number, date and signature stay empty: they are entered one after the other when it is signed. */
  readonly isToBeSigned?: boolean | undefined
}

export type FormPerson = {
  readonly name: string
  /** 'Số định danh cá nhân', 'Mã số thuế' … and the number. */
  readonly identity?: { readonly kind: string; readonly number: string } | undefined
  readonly address: string
  readonly phone?: string | undefined
  readonly email?: string | undefined
}

export type FormRequest = {
  /** Name of the procedure, as in its catalogue. */
  readonly procedure: string
  readonly procedureCode: string
  /** What the person asks for, when it says more than the name. */
  readonly content?: string | undefined
}

/** Who signs: the place stays free for the signature (Decree 30/2020/NĐ-CP, annex I, box 7). */
export type FormSigner = {
  readonly role: string
  readonly name?: string | undefined
  /** In whose place: 'KT. Trưởng phòng'. */
  readonly authority?: string | undefined
}
