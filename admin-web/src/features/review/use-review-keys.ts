import { useEffect, useRef } from 'react';

/** What each single letter does. */
export type ReviewKeys = Readonly<Record<'j' | 'k' | 'a' | 'r' | 'x' | '?', () => void>>;

/**
 * Single letters work where nothing is written and no window is open; they can be switched off (WCAG 2.2, 2.1.4).
 */
export function useReviewKeys(keys: ReviewKeys, enabled: boolean): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    if (!enabled) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isWriting(event.target)) return;
      const key = event.key.toLowerCase();
      if (!isReviewKey(key)) return;
      event.preventDefault();
      current.current[key]();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [enabled]);
}

function isReviewKey(key: string): key is keyof ReviewKeys {
  return ['j', 'k', 'a', 'r', 'x', '?'].includes(key);
}

function isWriting(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"], [role="menu"]')) return true;
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}
