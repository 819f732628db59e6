import type { officeDeskSigningTexts as vi } from '../vi/office-desk-signing.ts'

export const officeDeskSigningTexts: Record<keyof typeof vi, string> = {
  'office.desk-signing': 'Sign at your own desk',
  'office.desk-signing.by-file': 'Sign with other software',
  'office.desk-signing.by-file.download': 'Download the document to sign (PDF)',
  'office.desk-signing.by-file.field': 'Sign in the field named “{field}”.',
  'office.desk-signing.by-file.hint': 'PDF, the very file that was downloaded, with nothing added but your signature',
  'office.desk-signing.by-file.label': 'Signed file',
  'office.desk-signing.by-file.lead':
    'The signing service on this machine does not work? Download the document, sign it with software of your choice, and send the signed file back.',
  'office.desk-signing.by-file.submit': 'Send the signed file',
  'office.desk-signing.device': 'My signing device',
  'office.desk-signing.device.done':
    'The certificate is registered. From now on you sign with the device at your desk.',
  'office.desk-signing.device.hint':
    'Open the .pem or .crt file exported from the device and copy all of it, with the lines BEGIN and END; it holds no private key.',
  'office.desk-signing.device.label': 'Content of the certificate file (PEM)',
  'office.desk-signing.device.lead':
    'If you sign with a device (USB token) at your desk, register the certificate in it. A key that the system holds for you, if there is one, goes out of use.',
  'office.desk-signing.device.missing': 'You have not pasted a certificate.',
  'office.desk-signing.device.seal': 'Register as the seal of the organisation',
  'office.desk-signing.device.seal.done':
    'The seal of the organisation is registered. From now on the clerk seals with the device at the desk.',
  'office.desk-signing.device.submit': 'Register the certificate',
  'office.desk-signing.expired': 'The signing session has ended',
  'office.desk-signing.expired.advice':
    'The document was not signed. Please open it again from the list of documents to sign.',
  'office.desk-signing.expires': 'The signing session is good until {at}.',
  'office.desk-signing.failed': 'The signing service reports an error. Please try again, or sign with other software.',
  'office.desk-signing.lead':
    'Plug your signing device into this machine and press the button. The signing service will fetch the document, ask for your PIN and send the signed file back.',
  'office.desk-signing.refused': 'The returned file was not taken',
  'office.desk-signing.signed': 'The document is signed',
  'office.desk-signing.signed.advice': 'The signature was checked and recorded; the dossier moves on.',
  'office.desk-signing.submit': 'Sign with my device',
  'office.desk-signing.unreachable':
    'No signing service was found on this machine. Please start it (VGCA Sign Service) and press again, or sign with other software.',
  'office.desk-signing.waiting': 'Waiting for the signing service on your machine …',
  'office.desk-signing.without-script':
    'The browser runs no scripts, so the signing service cannot be called. Please sign with other software as below.',
  'office.seal-custody': 'Where the key of the organisation lives',
  'office.seal-custody.algorithm': 'Kind of key',
  'office.seal-custody.credential': 'Credential ID at the service',
  'office.seal-custody.desk': 'Device at the clerk’s desk',
  'office.seal-custody.desk.lead': 'If the seal is in a USB token of the clerk, register its certificate on the page',
  'office.seal-custody.lead':
    'The key of the organisation may live outside the database of the system. When a new key is accepted, the one in use goes out of use.',
  'office.seal-custody.remote': 'Remote signing service',
  'office.seal-custody.remote.done': 'Noted. The key at the service is used once its certificate has been checked.',
  'office.seal-custody.remote.lead':
    'A provider holds the key; the system sends only digests of documents, never the documents.',
  'office.seal-custody.remote.missing': 'Enter the id of the credential that the provider gave the organisation.',
  'office.seal-custody.remote.submit': 'Use the key at the service',
  'office.seal-custody.token': 'Security device of the server',
  'office.seal-custody.token.done': 'The key was made in the device, and a certificate was asked for.',
  'office.seal-custody.token.lead':
    'The key is made in the device (HSM or token) that the administrator connected to the server, and never leaves it.',
  'office.seal-custody.token.submit': 'Make the key in the device',
}
