import type { DossierView } from '#modules/dossiers'
import { Folded } from '../../public/folded.tsx'
import { DueTime, Notice, usePage, useText } from '../../ui/index.ts'
import { localTime } from './load-dossier.ts'

/** The due minute in words, and on demand each sentence of the reckoning with its article. */
export function DossierClock({ dossier }: { readonly dossier: DossierView }) {
  const { language } = usePage()
  const text = useText()
  const { time, suspension, pauseReasons, state } = dossier
  const pause = pauseReasons.find(({ reason }) => reason === suspension?.reason)?.name[language]
  if (!time) return state === 'registered' ? <p>{text('citizen.clock.not-started')}</p> : null
  return (
    <section>
      <h2>{text('citizen.clock.title')}</h2>
      {time.dueAt && (
        <DueTime
          due={localTime(time.dueAt)}
          minutesLeft={time.remainingWorkingMinutes ?? 0}
          usedShare={time.usedShare ?? 0}
          state={stateOfClock(time.state)}
        />
      )}
      {pause && <Notice kind="information" title={text('citizen.clock.paused', { reason: pause })} />}
      <Folded title={text('ui.explanation.title')}>
        <ol>
          {time.explanation.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
      </Folded>
    </section>
  )
}

function stateOfClock(state: string): 'running' | 'paused' | 'done' {
  if (state === 'finished') return 'done'
  return state === 'running' ? 'running' : 'paused'
}
