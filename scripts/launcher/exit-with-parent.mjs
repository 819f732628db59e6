// Preloaded into every process we start. A parent ended by `kill -9` cannot stop its children, but its IPC channel closes.
if (process.channel) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  // Without this the channel alone would keep a finished program alive.
  process.channel.unref()
}
