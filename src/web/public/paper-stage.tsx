import { StatusTag, useText, type StatusTone } from '../ui/index.ts'

type Paper = { readonly stage: string; readonly isSigned: boolean; readonly code: string }

/** How far a paper is signed, with the way to its verification once there is a signature. */
export function PaperStage({ paper: { stage, isSigned, code } }: { readonly paper: Paper }) {
  const text = useText()
  const { tone, label } = stageOf(stage, isSigned)
  return (
    <>
      <StatusTag tone={tone} label={text(label)} />{' '}
      {isSigned && <a href={`/verify/${code}`}>{text('public.paper.verify')}</a>}
    </>
  )
}

function stageOf(stage: string, isSigned: boolean) {
  if (stage === 'sealed') return { tone: 'done', label: 'public.paper.sealed' } as const
  if (isSigned) return { tone: 'information', label: 'public.paper.signed' } as const
  return { tone: 'waiting' satisfies StatusTone, label: 'public.paper.unsigned' } as const
}
