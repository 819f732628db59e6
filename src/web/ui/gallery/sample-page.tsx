import type { ComponentChildren } from 'preact'
import type { Language } from '#kernel/text.ts'
import { CitizenPage } from '../pages/citizen-page.tsx'
import { citizenNavigation, sampleCitizen } from './sample-people.ts'

export type SamplePageProps = { readonly language: Language; readonly path: string }

type SampleCitizenPageProps = SamplePageProps & {
  readonly title: string
  readonly before?: ComponentChildren
  readonly errorCount?: number
  readonly isInForm?: boolean
  readonly children: ComponentChildren
}

export function SampleCitizenPage({ isInForm = false, ...props }: SampleCitizenPageProps) {
  const isVietnamese = props.language === 'vi'
  const footerLabels = isVietnamese
    ? ['Trợ giúp', 'Bảo vệ dữ liệu cá nhân', 'Khả năng tiếp cận', 'Dữ liệu mở và API']
    : ['Help', 'Personal data', 'Accessibility', 'Open data and API']
  return (
    <CitizenPage
      {...props}
      person={sampleCitizen(props.language)}
      navigation={isInForm ? undefined : citizenNavigation(props.language)}
      footerLinks={footerLabels.map((label, index) => ({ href: `#footer-${index}`, label }))}
    />
  )
}
