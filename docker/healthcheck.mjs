/** Asks the server in this container whether it lives; the container's health is the exit code. */
const response = await fetch(`http://127.0.0.1:${process.env['PORT']}/healthz`).catch(() => null);
process.exitCode = response?.ok ? 0 : 1;
