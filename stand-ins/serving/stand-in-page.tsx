import type { ComponentChildren } from 'preact'
import { render } from 'preact-render-to-string'

interface StandInPageProps {
  readonly title: string
  /** What is played, e.g. "Ngân hàng". */
  readonly plays: string
  readonly children: ComponentChildren
}

// Deliberately not the platform's design: nobody may take a stand-in for a page of the state, or of the system it plays.
const style = `
  :root { color-scheme: light dark; font: 1rem/1.55 system-ui, sans-serif }
  body { margin: 0; background: Canvas; color: CanvasText }
  .banner { background: #4a148c; color: #fff; padding: .6rem 1rem; font-weight: 700; border-bottom: 4px dashed #ffd54f }
  main, footer { max-width: 46rem; margin: 0 auto; padding: 1rem }
  h1 { font-size: 1.5rem; line-height: 1.3 } h2 { font-size: 1.15rem; margin-top: 2rem }
  button { font: inherit; min-height: 44px; padding: .5rem 1rem; margin: .2rem 0; border: 2px solid; border-radius: 4px;
    background: Canvas; color: inherit; cursor: pointer; text-align: left }
  button.main { background: #4a148c; border-color: #4a148c; color: #fff }
  button.wide { display: block; width: 100%; margin: .4rem 0 }
  :focus-visible { outline: 3px solid #ff8f00; outline-offset: 2px }
  input, textarea, select { font: inherit; min-height: 44px; padding: .4rem .6rem; border: 2px solid; border-radius: 4px;
    width: 100%; box-sizing: border-box; background: Canvas; color: inherit }
  label { display: block; font-weight: 700; margin: .8rem 0 .3rem }
  form { margin: .6rem 0 } form.row { display: flex; flex-wrap: wrap; gap: .5rem }
  dl { display: grid; grid-template-columns: minmax(8rem, 1fr) 2fr; gap: .3rem 1rem } dt { font-weight: 700 } dd { margin: 0; overflow-wrap: anywhere }
 
  code, pre { font-family: ui-monospace, monospace; overflow-wrap: anywhere; white-space: pre-wrap }
  .problem { border-left: 6px solid #c62828; padding: .4rem 1rem } .note { border-left: 6px solid #1565c0; padding: .4rem 1rem }
  .en { opacity: .8; font-size: .9em } ul.plain { list-style: none; padding: 0 }`

function StandInPage({ title, plays, children }: StandInPageProps) {
  return (
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} – MÔ PHỎNG ${plays}`}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <header class="banner">
          MÔ PHỎNG – không phải hệ thống thật <span lang="en">/ Stand-in, not the real system</span>
        </header>
        <main>
          <h1>{title}</h1>
          {children}
        </main>
        <footer>
          <p class="en">
            Trang này đóng vai {plays} để chạy thử nền tảng Sen. Mọi người, số tiền và mã số đều là giả định.{' '}
            <span lang="en">Everything here is made up.</span>
          </p>
        </footer>
      </body>
    </html>
  )
}

/** The English line beside a Vietnamese sentence. */
export function English({ children }: { readonly children: ComponentChildren }) {
  return (
    <span lang="en" class="en">
      {' '}
      / {children}
    </span>
  )
}

export function renderPage(props: StandInPageProps): string {
  return `<!doctype html>${render(<StandInPage {...props} />)}`
}
