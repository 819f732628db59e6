const MODEST = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  shared_preload_libraries: 'pg_stat_statements',
  max_connections: '200',
  shared_buffers: '96MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '512MB',
  jit: 'off',
  log_line_prefix: '%m [%p] ',
}

/** Tests throw their databases away, so nothing waits for the disk. */
const THROWAWAY = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
}

/** Command-line settings of the embedded server. */
export function serverSettings(durable: boolean): string[] {
  const settings = durable ? MODEST : { ...MODEST, ...THROWAWAY }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
