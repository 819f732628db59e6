import { Checkboxes, Radios } from '../forms/choices.tsx'
import { DateField } from '../forms/date-field.tsx'
import { ProvinceCommune } from '../forms/province-commune.tsx'
import { Select } from '../forms/select.tsx'
import { TextField } from '../forms/text-field.tsx'
import { communesOfHanoi, provinces } from './sample-words.ts'
import { Specimen, useSample } from './specimen.tsx'

export function ChoiceFieldSpecimens() {
  const say = useSample()
  return (
    <>
      <Specimen name="DateField">
        <DateField name="birth-date" label={say('Ngày sinh', 'Date of birth')} isOwnBirthDate />
        <DateField
          name="issued-on"
          label={say('Ngày cấp giấy phép lái xe', 'Licence issued on')}
          value={{ day: '31', month: '2', year: '2020' }}
          wrongParts={['day', 'month']}
          error={say(
            'Tháng 2 không có ngày 31. Xem lại ngày và tháng.',
            'February has no day 31. Check day and month.',
          )}
        />
        <DateField
          name="birth-of-father"
          label={say('Ngày sinh của cha', 'Father’s date of birth')}
          value={{ year: '1946' }}
          mayBeIncomplete
        />
      </Specimen>
      <Specimen name="Radios">
        <Radios
          name="delivery"
          label={say('Bạn muốn nhận kết quả thế nào?', 'How do you want to receive the result?')}
          value="post"
          choices={[
            {
              value: 'desk',
              label: say('Đến lấy tại bộ phận một cửa', 'Collect it at the service centre'),
              hint: say('Mang theo thẻ căn cước', 'Bring your identity card'),
            },
            {
              value: 'post',
              label: say('Gửi bưu điện về nhà', 'By post to my home'),
              reveals: <TextField name="delivery-address" label={say('Địa chỉ nhận', 'Delivery address')} />,
            },
          ]}
        />
        <Radios
          name="glasses"
          label={say('Bạn có đeo kính khi lái xe không?', 'Do you wear glasses when driving?')}
          isInline
          error={say('Chọn “Có” hoặc “Không”.', 'Choose “Yes” or “No”.')}
          choices={[
            { value: 'yes', label: say('Có', 'Yes') },
            { value: 'no', label: say('Không', 'No') },
          ]}
        />
      </Specimen>
      <Specimen name="Checkboxes">
        <Checkboxes
          name="channels"
          label={say('Nhận thông báo qua', 'Send notices by')}
          hint={say('Chọn một hoặc nhiều cách', 'Choose one or more')}
          values={['portal']}
          choices={[
            { value: 'portal', label: say('Hộp thư trên cổng', 'Portal inbox') },
            { value: 'email', label: say('Thư điện tử', 'E-mail') },
          ]}
        />
      </Specimen>
      <Specimen name="Select">
        <Select
          name="licence-class"
          label={say('Hạng giấy phép lái xe', 'Licence class')}
          options={['A1', 'A', 'B1', 'B', 'C1', 'C'].map((value) => ({ value, label: value }))}
          value="B"
        />
      </Specimen>
      <Specimen name="ProvinceCommune">
        <ProvinceCommune name="residence" provinces={provinces} communes={[]} communesPath="/gallery-communes" />
        <ProvinceCommune
          name="birth-place"
          provinces={provinces}
          province="01"
          communes={communesOfHanoi}
          communeError={say('Chọn xã, phường, đặc khu.', 'Choose the commune, ward or special zone.')}
        />
      </Specimen>
    </>
  )
}
