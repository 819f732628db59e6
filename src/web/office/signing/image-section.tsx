import { FileField, Form, useText } from '../../ui/index.ts'
import { LARGEST_IMAGE } from './read-image.ts'

type ImageSectionProps = {
  readonly kind: 'signature' | 'seal'
  /** Address of the picture, where there is one. */
  readonly shownAt: string | undefined
  readonly action: string
  readonly mayChange: boolean
  readonly error: string | undefined
}

/** What papers show in box 7c or 8, and where a new one is uploaded. */
export function ImageSection({ kind, shownAt, action, mayChange, error }: ImageSectionProps) {
  const text = useText()
  return (
    <section>
      <h2>{text(`office.signing.image.${kind}`)}</h2>
      {shownAt ? (
        <p>
          <img src={shownAt} alt={text(`office.signing.image.${kind}`)} height={kind === 'seal' ? 160 : 110} />
        </p>
      ) : (
        <p>{text(`office.signing.image.${kind}.none`)}</p>
      )}
      {mayChange && (
        <Form action={action} hasFiles>
          <FileField
            name="image"
            label={text(`office.signing.image.${kind}.upload`)}
            hint={text(`office.signing.image.${kind}.rules`)}
            accepts={['.png']}
            limitBytes={LARGEST_IMAGE}
            error={error}
          />
        </Form>
      )}
    </section>
  )
}
