import type { EvidenceFaultKind } from '#modules/signatures'

/** `{at}` is an entry's position or, of a root, the number of entries it covers; `{since}` where the damage may begin. */
export const EVIDENCE_FAULTS: Readonly<Record<EvidenceFaultKind, { readonly vi: string; readonly en: string }>> = {
  'entry-missing': {
    vi: 'Bản ghi thứ {at} đã bị xóa.',
    en: 'Entry {at} was deleted.',
  },
  'entry-changed': {
    vi: 'Bản ghi thứ {at} đã bị sửa: nội dung không khớp với mã băm của nó.',
    en: 'Entry {at} was altered: its content does not fit its digest.',
  },
  'entry-unlinked': {
    vi: 'Bản ghi có mã dòng {at} không nằm trong chuỗi: mắt xích của nó đã bị xóa, hoặc bản ghi được chèn từ bên ngoài.',
    en: 'The entry with row id {at} hangs in no chain: its link was deleted, or it was inserted from outside.',
  },
  'link-broken': {
    vi: 'Mắt xích {at} không khớp với bản ghi của nó hoặc với mắt xích trước.',
    en: 'Link {at} does not fit its entry or the link before.',
  },
  'position-missing': {
    vi: 'Thiếu mắt xích ngay trước mắt xích {at}: bản ghi ở đó đã bị xóa.',
    en: 'The link before link {at} is missing: the entry there was deleted.',
  },
  'subtree-changed': {
    vi: 'Mã băm cây con lưu sẵn, kết thúc ở bản ghi thứ {at}, không khớp với các bản ghi.',
    en: 'The stored subtree that ends at entry {at} does not fit the entries.',
  },
  'end-missing': {
    vi: 'Các bản ghi từ thứ {at} đến cuối đã bị xóa: cây băm lưu sẵn còn nhớ chúng.',
    en: 'The entries from {at} to the end were deleted: the stored tree still knows them.',
  },
  'entries-cut': {
    vi: 'Các bản ghi từ thứ {since} đã bị xóa: gốc đã ký bao gồm {at} bản ghi.',
    en: 'The entries from {since} on were deleted: a signed root covers {at} entries.',
  },
  'log-differs-from-root': {
    vi: 'Nhật ký đã bị viết lại: một bản ghi từ thứ {since} đến thứ {at} không còn là bản ghi đã được ký.',
    en: 'The log was rewritten: an entry between {since} and {at} is not the one that was signed.',
  },
  'root-statement-differs': {
    vi: 'Gốc trên {at} bản ghi đã bị thay: dòng dữ liệu không khớp với tuyên bố được ký.',
    en: 'The root over {at} entries was replaced: its row does not say what was signed.',
  },
  'root-signature-broken': {
    vi: 'Gốc trên {at} bản ghi đã bị thay: chữ ký không khớp với tuyên bố.',
    en: 'The root over {at} entries was replaced: its signature does not fit its statement.',
  },
  'root-of-other-signer': {
    vi: 'Gốc trên {at} bản ghi do người khác ký, không phải khóa của nền tảng, hoặc chứng thư của nó không thuộc tổ chức được tin cậy.',
    en: 'The root over {at} entries was signed by another key than the platform’s, or under an authority that is not trusted.',
  },
  'root-time-stamp-not-good': {
    vi: 'Gốc trên {at} bản ghi không có dấu thời gian hợp lệ.',
    en: 'The root over {at} entries has no good time-stamp.',
  },
  'root-certificate-not-good': {
    vi: 'Chứng thư ký gốc trên {at} bản ghi không dùng được vào lúc ký.',
    en: 'The certificate behind the root over {at} entries was not fit for it at that time.',
  },
  'root-missing': {
    vi: 'Thiếu một gốc đã ký hoặc có gốc bị chèn, ở khoảng {at} bản ghi: các gốc không còn nối tiếp nhau.',
    en: 'A signed root is missing, or one was put in, at about {at} entries: the roots do not follow each other.',
  },
  'root-replaced': {
    vi: 'Gốc trên {at} bản ghi đã bị thay: gốc sau nó nhắc đến một giá trị khác.',
    en: 'The root over {at} entries was replaced: the one behind it names another value.',
  },
  'root-deleted': {
    vi: 'Gốc trên {at} bản ghi đã bị xóa khỏi cơ sở dữ liệu: sổ đối chứng còn ghi nó. Các bản ghi cuối có thể đã bị xóa cùng.',
    en: 'The root over {at} entries was deleted from the database: the witness knows it. The last entries may be gone with it.',
  },
  'witness-differs': {
    vi: 'Gốc trên {at} bản ghi không phải là gốc mà sổ đối chứng đã ghi.',
    en: 'The root over {at} entries is not the one that the witness wrote down.',
  },
  'witness-line-missing': {
    vi: 'Sổ đối chứng bị mất dòng của gốc trên {at} bản ghi.',
    en: 'The witness has lost the line of the root over {at} entries.',
  },
  'witness-behind': {
    vi: 'Sổ đối chứng thiếu các dòng cuối, từ gốc trên {at} bản ghi: tệp bị cắt, hoặc nền tảng dừng đột ngột. Hãy chạy nền tảng một phút rồi kiểm tra lại.',
    en: 'The witness lacks its last lines, from the root over {at} entries on: it was cut, or the platform was killed. Run the platform for a minute and check again.',
  },
  'witness-unreadable': {
    vi: 'Dòng {at} của sổ đối chứng không đọc được.',
    en: 'Line {at} of the witness cannot be read.',
  },
  'witness-missing': {
    vi: 'Không có sổ đối chứng, trong khi cơ sở dữ liệu có {at} gốc đã ký.',
    en: 'There is no witness, while the database has {at} signed roots.',
  },
}
