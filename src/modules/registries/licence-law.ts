import { readFileSync } from 'node:fs'
import { inForce, type IsoDate } from '#law/basis.ts'
import { parseCsv } from '#standards/csv/parse-csv.ts'

type Validity = { readonly validFrom: IsoDate; readonly validTo?: IsoDate }

export type HealthCertificateGroup = Validity & {
  readonly group: number
  readonly classes: readonly string[]
  readonly validityMonths: number
}

const groups: readonly HealthCertificateGroup[] = read('health-certificate-groups', [
  'class_group',
  'classes',
  'validity_months',
]).map((row) => ({
  group: Number(row.class_group),
  classes: row.classes.split(' '),
  validityMonths: Number(row.validity_months),
  ...validityOf(row),
}))

const points = read('points', ['full_points']).map((row) => ({
  fullPoints: Number(row.full_points),
  ...validityOf(row),
}))

/** The health standard that a driver of the class has to meet; throws for a class without one on that day. */
export function healthCertificateGroupOf(licenceClass: string, on: IsoDate): HealthCertificateGroup {
  const group = inForce(groups, on).find(({ classes }) => classes.includes(licenceClass))
  if (!group) throw new RangeError(`no health certificate group for class ${licenceClass} on ${on}`)
  return group
}

/** The classes whose standard a certificate of the group met when it was issued. */
export function healthCertificateClasses(group: number, on: IsoDate): string[] {
  return inForce(groups, on)
    .filter((row) => row.group === group)
    .flatMap(({ classes }) => classes)
}

/** The points of a licence from which nothing was taken. */
export function fullPoints(on: IsoDate): number {
  const [row] = inForce(points, on)
  if (!row) throw new RangeError(`no points on ${on}`)
  return row.fullPoints
}

function read<Column extends string>(name: string, columns: readonly Column[]) {
  const text = readFileSync(new URL(`../../../data/driving-licences/${name}.csv`, import.meta.url), 'utf8')
  return parseCsv(text, [...columns, 'valid_from', 'valid_to'])
}

function validityOf(row: { readonly valid_from: string; readonly valid_to: string }): Validity {
  return { validFrom: row.valid_from, ...(row.valid_to !== '' && { validTo: row.valid_to }) }
}
