import type pg from 'pg'
import type { Statement } from '../database/record-statements.ts'

export type Plan = {
  readonly milliseconds: number
  /** Each way in which a table is read, e.g. `Index Scan dossier_work`. */
  readonly scans: readonly string[]
  /** Rows that were read and thrown away, the sum over all scans. */
  readonly discarded: number
  /** Tables read from end to end. */
  readonly sequential: readonly string[]
}

type Node = {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
  readonly 'Actual Loops': number
  readonly 'Rows Removed by Filter'?: number
  readonly Plans?: readonly Node[]
}

type Explained = { readonly 'QUERY PLAN': readonly { readonly Plan: Node; readonly 'Execution Time': number }[] }

/** Runs the statement as it was sent and says how; a statement that writes is rolled back. */
export async function explainStatement(client: pg.Client, { sql, parameters }: Statement): Promise<Plan> {
  await client.query('begin')
  try {
    const { rows } = await client.query<Explained>(`explain (analyze, format json) ${sql}`, [...parameters])
    const [explained] = rows[0]!['QUERY PLAN']
    const nodes = nodesOf(explained!.Plan)
    const scans = nodes.filter((node) => /Scan/.test(node['Node Type']))
    return {
      milliseconds: explained!['Execution Time'],
      scans: scans.map((node) => `${node['Node Type']} ${node['Index Name'] ?? node['Relation Name'] ?? ''}`.trim()),
      discarded: nodes.reduce((sum, node) => sum + (node['Rows Removed by Filter'] ?? 0) * node['Actual Loops'], 0),
      sequential: scans.flatMap((node) => (node['Node Type'] === 'Seq Scan' ? (node['Relation Name'] ?? []) : [])),
    }
  } finally {
    await client.query('rollback')
  }
}

function nodesOf(node: Node): Node[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)]
}
