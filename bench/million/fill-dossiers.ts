import type pg from 'pg'

const BATCH = 100_000

/** Shares of a country that has worked for some years: most dossiers have ended, one office in five holds what the capital holds. */
const FILL = `
with template as (select array_agg(d order by state) as rows, count(*)::int as amount from dossiers.dossier d where id = any($3)),
  person as (select array_agg(full_name order by id) as names, array_agg(id order by id) as ids, count(*)::int as amount from registries.person)
insert into dossiers.dossier
select uuidv7(interval '-1 minute' * n), source.version, drawn.state,
  case when drawn.state <> 'registered' then drawn.office || '-' || to_char(drawn.submitted, 'YYMMDD') || '-' || lpad((n % 10000)::text, 4, '0') || n end,
  (array['3.000347', '3.000348'])[1 + n % 2], source.procedure_version, 'user-' || n % 400000, person.ids[1 + n % person.amount],
  drawn.office, drawn.office, case when drawn.is_open then 'examine' end,
  case when drawn.is_open then (array['reception-officer', 'case-officer', 'unit-head', 'leader'])[1 + n % 4] end,
  case when drawn.is_open and n % 3 > 0 then 'officer-' || drawn.office || '-' || n % 20 end,
  drawn.submitted,
  case when drawn.state in ('accepted', 'processing') then now() + interval '1 hour' * (n % 160 - 20) end,
  case when not drawn.is_open and drawn.state <> 'resolved' then drawn.submitted + interval '6 days' end,
  lower(person.names[1 + n % person.amount]) || ' ' || n, source.facts
from generate_series($1::int, $2::int) n, template, person,
  lateral (select (template.rows[1 + n % template.amount]).*) source,
  lateral (select case when n % 5 = 0 then 'G01.26.08' else 'G01.' || 100 + n % 61 || '.08' end as office,
    now() - interval '1 minute' * n * 2 as submitted,
    case when n % 20 > 0 then (array['returned', 'returned', 'returned', 'returned', 'refused', 'withdrawn'])[1 + n % 6]
      else (array['registered', 'accepted', 'processing', 'processing', 'awaiting-supplement', 'awaiting-payment', 'resolved'])[1 + (n / 20) % 7]
    end as state, n % 20 = 0 and (n / 20) % 7 <> 6 as is_open) drawn`

/** Copies the dossiers that are there until there are so many, with other organisations, states, people and days. */
export async function fillDossiers(client: pg.Client, wanted: number, tell: (step: string) => void): Promise<void> {
  const { rows } = await client.query<{ id: string }>('select id from dossiers.dossier')
  const templates = rows.map(({ id }) => id)
  // Built once at the end: kept up row by row, the search index alone takes longer than everything else.
  const indexes = await dropIndexes(client)
  for (let from = 1; from <= wanted; from += BATCH) {
    await client.query(FILL, [from, Math.min(wanted, from + BATCH - 1), templates])
    tell(`${from + BATCH - 1}`)
  }
  for (const { definition } of indexes) await client.query(definition)
  await fillTimers(client)
  await client.query('vacuum analyze dossiers.dossier, kernel.timer')
}

async function dropIndexes(client: pg.Client): Promise<{ readonly definition: string }[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
    where indrelid = 'dossiers.dossier'::regclass and not indisprimary and not indisunique`)
  for (const { name } of rows) await client.query(`drop index ${name}`)
  return rows
}

/** As many as a platform has that never forgets which timers fired. */
async function fillTimers(client: pg.Client): Promise<void> {
  await client.query(`
    insert into kernel.timer (id, name, subject, fire_at, payload, fired_at)
    select uuidv7(), name, id::text, coalesce(due_at, submitted_at + interval '5 days'), '{}', case when due_at is null then ended_at end
    from dossiers.dossier, unnest(array['dossiers/apology-alarm', 'dossiers/due-time-passed']) name
    where due_at is not null or ended_at is not null
    on conflict do nothing`)
}
