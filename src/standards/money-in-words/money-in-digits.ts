/** 135000 → '135.000 đồng', thousands separated as in Vietnamese documents. */
export function moneyInDigits(amount: number): string {
  return `${amount.toString().replace(/\B(?=(?:\d{3})+$)/g, '.')} đồng`
}
