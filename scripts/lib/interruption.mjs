/** Ctrl-C in a terminal reaches us twice, once from the terminal and once from npm; only a later one is a second. */
const SECOND_SIGNAL_MS = 700;

/**
 * Turns Ctrl-C, SIGTERM and a closed terminal into an abort signal; a second one forces the end.
 *
 * @param {() => void} [force] ends every child at once
 * @returns {AbortSignal}
 */
export function interruption(force = ignore) {
  const controller = new AbortController();
  let first = 0;
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(name, () => {
      if (!controller.signal.aborted) {
        first = performance.now();
        controller.abort();
      } else if (performance.now() - first > SECOND_SIGNAL_MS) {
        force();
        process.exit(1);
      }
    });
  }
  // A closed terminal must not stop the shutdown that its SIGHUP began.
  process.stdout.on('error', ignore);
  process.stderr.on('error', ignore);
  return controller.signal;
}

function ignore() {
  // There is nobody left to tell.
}

/** Resolves when the signal aborts. @param {AbortSignal} signal @returns {Promise<void>} */
export function aborted(signal) {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
