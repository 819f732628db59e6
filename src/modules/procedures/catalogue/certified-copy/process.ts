import type { Process } from '../../definition/process.ts'

/** 120 minutes: who comes just before 15:00 is served before 17:00. */
export const process: Process = {
  steps: [
    {
      code: 'reception',
      name: { vi: 'Tiếp nhận bản chính và bản sao', en: 'Receive original and copies' },
      actor: 'reception-officer',
      minutes: 15,
      completedBy: 'accept',
      raises: ['receipt', 'control-slip'],
      next: [{ step: 'comparison' }],
    },
    {
      code: 'comparison',
      name: { vi: 'Đối chiếu bản sao với bản chính, ghi lời chứng', en: 'Compare the copies and add the certificate' },
      actor: 'case-officer',
      minutes: 60,
      completedBy: 'hand-over',
      raises: ['control-slip'],
      next: [{ step: 'signature' }],
    },
    {
      code: 'signature',
      name: { vi: 'Ký chứng thực', en: 'Sign' },
      actor: 'leader',
      minutes: 25,
      completedBy: 'resolve',
      raises: ['control-slip'],
      next: [{ step: 'seal' }],
    },
    {
      code: 'seal',
      name: { vi: 'Đóng dấu, ghi vào sổ chứng thực', en: 'Seal and enter in the register' },
      actor: 'clerk',
      minutes: 10,
      completedBy: 'hand-over',
      raises: ['control-slip'],
      next: [{ step: 'hand-over' }],
    },
    {
      code: 'hand-over',
      name: { vi: 'Thu phí, trả kết quả', en: 'Collect the fee and return the result' },
      actor: 'reception-officer',
      minutes: 10,
      completedBy: 'return',
      raises: ['register'],
      next: [],
    },
  ],
}
