import { Confirmation } from '../content/confirmation.tsx'
import { DueTime } from '../content/due-time.tsx'
import { LivePart } from '../content/live-part.tsx'
import { StatusTag } from '../content/status-tag.tsx'
import { Steps } from '../content/steps.tsx'
import { SampleExplanation, SampleTimeline, sampleDue } from './sample-dossier.tsx'
import { dossierStates } from './sample-words.ts'
import { Specimen, useSample } from './specimen.tsx'

export function ProgressSpecimens() {
  const say = useSample()
  return (
    <>
      <Specimen name="Steps">
        <Steps
          position={2}
          titles={[
            say('Điều kiện', 'Conditions'),
            say('Giấy phép của bạn', 'Your licence'),
            say('Giấy tờ', 'Papers'),
            say('Nơi nhận kết quả', 'Delivery'),
            say('Kiểm tra và nộp', 'Check and file'),
          ]}
        />
      </Specimen>
      <Specimen name="StatusTag">
        <p class="button-row">
          {dossierStates.map(([tone, vi, en]) => (
            <StatusTag key={vi} tone={tone} label={say(vi, en)} />
          ))}
          <StatusTag tone="late" label={say('Quá hạn 2 giờ', '2 hours overdue')} />
        </p>
      </Specimen>
      <Specimen name="DueTime">
        <p class="button-row">
          <DueTime due={sampleDue} minutesLeft={1260} usedShare={0.25} />
          <DueTime due={sampleDue} minutesLeft={190} usedShare={0.89} />
          <DueTime due={sampleDue} minutesLeft={-500} usedShare={1} />
          <DueTime due={sampleDue} minutesLeft={900} usedShare={0.46} state="paused" />
          <DueTime due={sampleDue} minutesLeft={300} usedShare={0.8} state="done" />
          <DueTime due={sampleDue} minutesLeft={-90} usedShare={1} state="done" />
        </p>
      </Specimen>
      <Specimen name="Explanation">
        <SampleExplanation />
      </Specimen>
      <Specimen name="Timeline">
        <SampleTimeline />
      </Specimen>
      <Specimen name="Confirmation">
        <Confirmation
          level={2}
          title={say('Đã nộp hồ sơ', 'Application filed')}
          codeLabel={say('Mã hồ sơ của bạn', 'Your dossier code')}
          code="H29.26-261121-0007"
        />
      </Specimen>
      <Specimen name="LivePart">
        <LivePart fragmentPath="/gallery-status">
          <StatusTag tone="waiting" label={say('Đang chờ tiền về', 'Waiting for the payment')} />
        </LivePart>
      </Specimen>
    </>
  )
}
