import type { Form } from '../../definition/form.ts'
import { applicantPage } from '../question-bank/applicant-page.ts'
import { contactPage } from '../question-bank/contact-page.ts'
import { declarationPage } from '../question-bank/declaration-page.ts'
import { deliveryPage } from '../question-bank/delivery-page.ts'
import { childPage, proofFilesPage, proofPage } from './child-pages.ts'
import { fatherPage, motherPage, parentsPage } from './parent-pages.ts'

export const form: Form = {
  pages: [
    applicantPage,
    proofPage,
    proofFilesPage,
    childPage,
    parentsPage,
    motherPage,
    fatherPage,
    contactPage,
    deliveryPage,
    declarationPage,
  ],
}
