import { newClientId } from '@eoffice/web-kit/client-id.ts';

const KEY = 'eoffice.device';

/** Random id of this browser on this phone; it says nothing about the phone or its owner. */
export function deviceId(): string {
  const known = localStorage.getItem(KEY);
  if (known) return known;
  const made = newClientId();
  localStorage.setItem(KEY, made);
  return made;
}
