import { Button } from '../forms/button.tsx'
import { Form } from '../forms/form.tsx'
import { Select } from '../forms/select.tsx'
import { TextArea } from '../forms/text-area.tsx'
import { TextField } from '../forms/text-field.tsx'
import { ActionBar } from '../lists/action-bar.tsx'
import { EmptyList } from '../lists/empty-list.tsx'
import { Filters } from '../lists/filters.tsx'
import { Pagination } from '../lists/pagination.tsx'
import { Shortcuts } from '../lists/shortcuts.tsx'
import { SampleQueue } from './sample-queue.tsx'
import { dossierStates } from './sample-words.ts'
import { Specimen, useSample } from './specimen.tsx'

export function ListSpecimens() {
  const say = useSample()
  return (
    <>
      <Specimen name="Filters">
        <SampleFilters />
      </Specimen>
      <Specimen name="DataTable, Shortcuts">
        <Shortcuts>
          <SampleQueue />
        </Shortcuts>
      </Specimen>
      <Specimen name="Pagination">
        <Pagination page={7} pageSize={25} total={1204} href={(page) => `?page=${page}`} />
      </Specimen>
      <Specimen name="EmptyList">
        <EmptyList
          title={say('Hồ sơ chờ bạn tiếp nhận sẽ hiện ở đây.', 'Dossiers waiting for you will appear here.')}
        />
      </Specimen>
      <Specimen name="ActionBar">
        <SampleActions />
      </Specimen>
    </>
  )
}

export function SampleFilters() {
  const say = useSample()
  return (
    <Filters action="#" isFiltered>
      <TextField name="q" type="search" label={say('Mã, họ tên', 'Code or name')} value="ngoc lan" />
      <Select
        name="state"
        label={say('Trạng thái', 'State')}
        prompt={say('Tất cả', 'All')}
        options={dossierStates.map(([, vi, en], index) => ({ value: String(index + 1), label: say(vi, en) }))}
        value="4"
      />
    </Filters>
  )
}

export function SampleActions() {
  const say = useSample()
  return (
    <ActionBar
      actions={[
        {
          id: 'accept',
          label: say('Tiếp nhận', 'Accept'),
          isMain: true,
          form: (
            <Form action="#">
              <p>{say('Hồ sơ đủ 3 giấy tờ theo quy định.', 'The dossier has the 3 papers required.')}</p>
              <Button>{say('Tiếp nhận và cấp giấy hẹn', 'Accept and issue the appointment slip')}</Button>
            </Form>
          ),
        },
        {
          id: 'supplement',
          label: say('Yêu cầu bổ sung', 'Request a supplement'),
          isOpen: true,
          form: (
            <Form action="#">
              <TextArea
                name="supplement-content"
                label={say('Cần bổ sung những gì, vì sao', 'What is missing and why')}
                hint={say('Chỉ được yêu cầu một lần.', 'May be asked only once.')}
                limit={1000}
                rows={3}
              />
              <Button>{say('Gửi yêu cầu', 'Send the request')}</Button>
            </Form>
          ),
        },
        {
          id: 'refuse',
          label: say('Từ chối tiếp nhận', 'Refuse'),
          form: (
            <Form action="#">
              <TextArea name="refusal-reason" label={say('Lý do và căn cứ', 'Reason and legal basis')} rows={3} />
              <Button>{say('Từ chối tiếp nhận', 'Refuse')}</Button>
            </Form>
          ),
        },
      ]}
    />
  )
}
