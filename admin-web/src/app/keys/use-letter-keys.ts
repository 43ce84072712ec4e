import { useEffect, useRef } from 'react';

/** What each single letter does. */
export type LetterKeys = Readonly<Record<string, () => void>>;

/**
 * Single letters work where nothing is written and no window is open; they can be switched off (WCAG 2.2, 2.1.4).
 *
 * @param keys by `KeyboardEvent.key` in lower case.
 */
export function useLetterKeys(keys: LetterKeys, enabled: boolean): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    if (!enabled) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isBusy(event.target)) return;
      const act = current.current[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [enabled]);
}

function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"], [role="menu"]')) return true;
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}
