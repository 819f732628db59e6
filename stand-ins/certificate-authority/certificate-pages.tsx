import { describeName } from '#standards/certificates/distinguished-name.ts'
import { readCertificate } from '#standards/certificates/read-certificate.ts'
import type { RevocationReason } from '#standards/crl/revocation-reasons.ts'
import { formatInstant } from '../serving/format-time.ts'
import { English } from '../serving/stand-in-page.tsx'
import type { CertificateBook, IssuedCertificate, RevokedCertificate } from './certificate-book.ts'

/** The reasons that a demonstration needs, with what they are called. */
export const offeredReasons = [
  { reason: 'keyCompromise', vi: 'Lộ khóa bí mật', en: 'key compromised' },
  { reason: 'affiliationChanged', vi: 'Thay đổi vị trí công tác', en: 'position changed' },
  { reason: 'cessationOfOperation', vi: 'Chấm dứt hoạt động', en: 'no longer in use' },
] as const satisfies readonly { readonly reason: RevocationReason; readonly vi: string; readonly en: string }[]

export function CertificateList({ book }: { readonly book: CertificateBook }) {
  const issued = book.listIssued()
  return (
    <>
      <p>
        Cấp chứng thư chữ ký số cho người và cơ quan trong câu chuyện mẫu, trả lời OCSP, công bố danh sách thu hồi và
        cấp dấu thời gian.
        <English>Issues certificates, answers OCSP, publishes revocation lists and time-stamps.</English>
      </p>
      <p>
        Chứng thư của các CA: <a href="/ca/root.cer">CA gốc</a>, <a href="/ca/rsa.cer">RSA</a>,{' '}
        <a href="/ca/ec.cer">ECDSA</a>. Danh sách thu hồi: <a href="/crl/root.crl">CA gốc</a>,{' '}
        <a href="/crl/rsa.crl">RSA</a>, <a href="/crl/ec.crl">ECDSA</a>.<English>authorities and lists</English>
      </p>
      <h2>
        Chứng thư đã cấp<English>Certificates issued</English>
      </h2>
      {issued.length === 0 ? (
        <p>
          Chưa cấp chứng thư nào.<English>None yet.</English>
        </p>
      ) : (
        <ul class="plain">
          {issued.map((certificate) => (
            <li key={certificate.serialNumber}>
              <IssuedEntry
                issued={certificate}
                revoked={book.findRevoked(certificate.authority, certificate.serialNumber)}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function IssuedEntry({
  issued,
  revoked,
}: {
  readonly issued: IssuedCertificate
  readonly revoked: RevokedCertificate | undefined
}) {
  const certificate = readCertificate(issued.pem)
  return (
    <>
      <p>
        <strong>{describeName(certificate.subject)}</strong>
        <br />
        <code>{certificate.serialNumber}</code>
        <br />
        Hết hạn {formatInstant(certificate.validTo.toString())}
        <English>expires</English>
      </p>
      {revoked ? (
        <p class="problem">
          Đã thu hồi lúc {formatInstant(revoked.revokedAt)}
          <English>revoked</English>
        </p>
      ) : (
        <form method="post" class="row" action={`/certificates/${issued.authority}/${issued.serialNumber}/revocation`}>
          {offeredReasons.map(({ reason, vi, en }) => (
            <button key={reason} name="reason" value={reason}>
              Thu hồi: {vi}
              <English>{`revoke: ${en}`}</English>
            </button>
          ))}
        </form>
      )}
    </>
  )
}
