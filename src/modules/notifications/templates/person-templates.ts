import type { Template } from './template.ts'

const about = {
  vi: 'Thủ tục: {procedure}.',
  en: 'Procedure: {procedure}.',
}

const reason = { vi: 'Lý do: {reason}', en: 'Reason: {reason}', portalOnly: true } as const

const dueTime = { vi: 'Hạn trả kết quả: {due}.', en: 'The result is due {due}.' }

/** Messages to applicants. */
export const personTemplates = {
  'dossier-submitted': {
    audience: 'person',
    title: { vi: 'Đã nhận được hồ sơ bạn nộp', en: 'We have received your dossier' },
    says: [
      about,
      {
        vi: 'Hồ sơ của bạn đã được chuyển tới cơ quan có thẩm quyền để kiểm tra và tiếp nhận.',
        en: 'Your dossier was passed to the competent organisation, which checks and accepts it.',
      },
    ],
    next: {
      vi: 'Bạn sẽ được báo ngay khi hồ sơ được tiếp nhận. Nếu thủ tục có lệ phí, bạn có thể nộp trực tuyến ở trang hồ sơ.',
      en: 'You will be told as soon as it is accepted. If there is a fee, you can pay it online on the page of the dossier.',
    },
  },
  'dossier-accepted': {
    audience: 'person',
    title: { vi: 'Hồ sơ {code} đã được tiếp nhận', en: 'Dossier {code} has been accepted' },
    says: [
      about,
      dueTime,
      {
        vi: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả có ở trang hồ sơ.',
        en: 'The receipt with the date of the result is on the page of the dossier.',
      },
    ],
    next: {
      vi: 'Bạn chưa cần làm gì thêm. Hãy giữ mã hồ sơ để tra cứu.',
      en: 'There is nothing for you to do now. Keep the code to look the dossier up.',
    },
  },
  'dossier-refused': {
    audience: 'person',
    title: { vi: 'Hồ sơ của bạn chưa được tiếp nhận', en: 'Your dossier was not accepted' },
    says: [
      about,
      reason,
      {
        vi: 'Thông báo từ chối tiếp nhận, có nêu rõ lý do, ở trang hồ sơ.',
        en: 'The notice of refusal with its reasons is on the page of the dossier.',
      },
    ],
    next: {
      vi: 'Bạn có thể sửa theo lý do được nêu và nộp lại, hoặc phản ánh, kiến nghị nếu không đồng ý.',
      en: 'You can correct what is named there and submit again, or file a petition if you do not agree.',
    },
  },
  'supplement-requested': {
    audience: 'person',
    title: { vi: 'Cần bổ sung {dossier}', en: 'Something is missing in {dossier}' },
    says: [
      about,
      {
        vi: 'Cơ quan giải quyết đề nghị bạn bổ sung hồ sơ. Các nội dung cần bổ sung có ở trang hồ sơ.',
        en: 'The organisation asks you to add to your dossier. What is missing is listed on the page of the dossier.',
      },
      { vi: 'Thời hạn bổ sung: {answerBy}.', en: 'Please answer: {answerBy}.' },
    ],
    next: {
      vi: 'Hãy mở trang hồ sơ và bổ sung đủ trong một lần. Thời hạn giải quyết tạm dừng cho đến khi bạn bổ sung.',
      en: 'Open the page of the dossier and add everything at once. The time of the organisation stands still until you do.',
    },
  },
  'payment-due': {
    audience: 'person',
    title: { vi: 'Cần nộp phí, lệ phí cho {dossier}', en: 'A fee is due for {dossier}' },
    says: [
      about,
      { vi: 'Số tiền: {amount}.', en: 'Amount: {amount}.' },
      { vi: 'Hạn nộp: {due}.', en: 'To be paid {due}.' },
    ],
    next: {
      vi: 'Hãy mở trang hồ sơ và quét mã VietQR để nộp, hoặc nộp tại quầy.',
      en: 'Open the page of the dossier and scan the VietQR code, or pay at the desk.',
    },
  },
  'payment-received': {
    audience: 'person',
    title: { vi: 'Đã nhận được phí, lệ phí của {dossier}', en: 'Your fee for {dossier} has arrived' },
    says: [about, dueTime, { vi: 'Biên lai có ở trang hồ sơ.', en: 'The receipt is on the page of the dossier.' }],
    next: { vi: 'Bạn chưa cần làm gì thêm.', en: 'There is nothing for you to do now.' },
  },
  'dossier-suspended': {
    audience: 'person',
    title: { vi: 'Tạm dừng tính thời hạn giải quyết {dossier}', en: 'The time limit of {dossier} is paused' },
    says: [about, reason],
    next: {
      vi: 'Bạn chưa cần làm gì thêm. Bạn sẽ được báo khi thời hạn được tính tiếp, kèm ngày trả kết quả mới.',
      en: 'There is nothing for you to do now. You will be told when it runs again, and the new date.',
    },
  },
  'dossier-resumed': {
    audience: 'person',
    title: { vi: 'Tiếp tục giải quyết {dossier}', en: 'Work on {dossier} goes on' },
    says: [about, dueTime],
    next: { vi: 'Bạn chưa cần làm gì thêm.', en: 'There is nothing for you to do now.' },
  },
  'dossier-extended': {
    audience: 'person',
    title: { vi: 'Xin lỗi và hẹn lại ngày trả kết quả {dossier}', en: 'An apology and a new date for {dossier}' },
    says: [
      about,
      {
        vi: 'Cơ quan giải quyết xin lỗi vì chưa thể trả kết quả đúng hẹn.',
        en: 'The organisation apologises that the result will not be ready on the promised day.',
      },
      reason,
      { vi: 'Hạn trả kết quả mới: {due}.', en: 'The result is now due {due}.' },
    ],
    next: {
      vi: 'Bạn chưa cần làm gì thêm. Thư xin lỗi và hẹn lại có ở trang hồ sơ.',
      en: 'There is nothing for you to do now. The letter is on the page of the dossier.',
    },
  },
  'dossier-resolved': {
    audience: 'person',
    title: { vi: 'Đã có kết quả giải quyết {dossier}', en: 'The result of {dossier} is ready' },
    says: [about],
    next: {
      vi: 'Hãy mở trang hồ sơ để xem kết quả điện tử và cách nhận bản giấy, nếu có.',
      en: 'Open the page of the dossier to see the electronic result and how to get the paper, if there is one.',
    },
  },
  'dossier-returned': {
    audience: 'person',
    title: { vi: 'Đã trả kết quả {dossier}', en: 'The result of {dossier} was handed over' },
    says: [about],
    next: {
      vi: 'Nếu bạn chưa nhận được hoặc kết quả có sai sót, hãy báo ngay cho cơ quan giải quyết. Mời bạn đánh giá mức độ hài lòng ở trang hồ sơ.',
      en: 'If you did not get it, or if it contains a mistake, tell the organisation at once. You can rate the service on the page of the dossier.',
    },
  },
  'dossier-stopped': {
    audience: 'person',
    title: { vi: 'Dừng giải quyết {dossier}', en: 'Work on {dossier} has ended' },
    says: [about, reason],
    next: {
      vi: 'Văn bản thông báo có ở trang hồ sơ. Nếu vẫn có nhu cầu, bạn có thể nộp hồ sơ mới.',
      en: 'The notice is on the page of the dossier. If you still need the service, you can submit a new dossier.',
    },
  },
  'credential-issued': {
    audience: 'person',
    title: {
      vi: 'Giấy phép lái xe của bạn vừa được đưa vào một ví trên điện thoại',
      en: 'Your driving licence was just put into a wallet on a telephone',
    },
    says: [
      {
        vi: 'Bản điện tử này chỉ dùng được trên điện thoại đã nhận.',
        en: 'The electronic copy works only on the telephone that received it.',
      },
    ],
    next: {
      vi: 'Nếu không phải bạn thực hiện, hãy thu hồi bản này ngay ở trang Giấy phép lái xe trên điện thoại.',
      en: 'If it was not you, revoke the copy at once on the page of the driving licence on the telephone.',
    },
  },
  'credential-stopped': {
    audience: 'person',
    title: {
      vi: 'Bản giấy phép lái xe trên điện thoại của bạn không dùng được nữa',
      en: 'The copy of your driving licence on the telephone does not work any more',
    },
    says: [
      {
        vi: 'Giấy phép đã có thẻ mới thay thế, đang bị tước quyền sử dụng hoặc đã bị thu hồi.',
        en: 'A new card took the place of the old one, or the licence is withheld or revoked.',
      },
    ],
    next: {
      vi: 'Hãy xem lý do ở trang Giấy phép lái xe trên điện thoại. Nếu đã có thẻ mới, bạn có thể đưa giấy phép vào ví lần nữa.',
      en: 'See why on the page of the driving licence on the telephone. With a new card you can put the licence into a wallet again.',
    },
  },
} as const satisfies Record<string, Template>
