import type { Language } from '#kernel/text.ts'
import { ChoiceFieldSpecimens } from './gallery/choice-field-specimens.tsx'
import { ContentSpecimens } from './gallery/content-specimens.tsx'
import { FormPartSpecimens } from './gallery/form-part-specimens.tsx'
import { ListSpecimens } from './gallery/list-specimens.tsx'
import { ProgressSpecimens } from './gallery/progress-specimens.tsx'
import { TextFieldSpecimens } from './gallery/text-field-specimens.tsx'
import { citizenNavigation, sampleCitizen } from './gallery/sample-people.ts'
import { CitizenPage } from './pages/citizen-page.tsx'

type ComponentGalleryProps = { readonly language: Language; readonly path: string }

/** Every part in every state: what axe checks and what a change of the style sheet is judged by. */
export function ComponentGallery({ language, path }: ComponentGalleryProps) {
  const isVietnamese = language === 'vi'
  const title = isVietnamese ? 'Các thành phần giao diện' : 'Components'
  return (
    <CitizenPage
      {...{ title, language, path }}
      csrfToken="gallery"
      person={sampleCitizen(language)}
      navigation={citizenNavigation(language)}
      footerLinks={[{ href: '#forms', label: isVietnamese ? 'Trợ giúp' : 'Help' }]}
      isDemo
    >
      <h1 id="top">{title}</h1>
      <h2 id="forms">{isVietnamese ? 'Biểu mẫu' : 'Forms'}</h2>
      <FormPartSpecimens />
      <TextFieldSpecimens />
      <ChoiceFieldSpecimens />
      <h2>{isVietnamese ? 'Nội dung' : 'Content'}</h2>
      <ContentSpecimens />
      <h2>{isVietnamese ? 'Tiến độ và thời hạn' : 'Progress and time'}</h2>
      <ProgressSpecimens />
      <h2>{isVietnamese ? 'Danh sách' : 'Lists'}</h2>
      <ListSpecimens />
    </CitizenPage>
  )
}
