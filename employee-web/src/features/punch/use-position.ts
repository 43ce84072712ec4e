import { useEffect, useState } from 'react';
import type { Fix } from './place.rules.ts';

/**
 * SEARCHING: no fix yet. FOUND: there is one, and it gets better. DENIED: not allowed. OFF: switched off, or there is
 * no receiver. SLOW: nothing within the time, the search goes on.
 */
export type PositionState = 'SEARCHING' | 'FOUND' | 'DENIED' | 'OFF' | 'SLOW';

/** How long the first fix may take before the page says what to do (ms). */
const FIRST_FIX_MS = 15_000;
/** A fix of before the page was opened may be this old (ms). */
const MAX_AGE_MS = 5_000;

/** Where the phone is while the page is there. */
export interface Position {
  readonly state: PositionState;
  readonly fix: Fix | null;
  readonly retry: () => void;
}

/** Follows the phone's position with the best accuracy that it has. */
export function usePosition(active: boolean): Position {
  const [state, setState] = useState<PositionState>('SEARCHING');
  const [fix, setFix] = useState<Fix | null>(null);
  const [round, setRound] = useState(0);

  useEffect(() => {
    if (!active) return;
    const geolocation = navigator.geolocation as Geolocation | undefined;
    if (!geolocation) return setState('OFF');
    setState('SEARCHING');
    const slow = setTimeout(() => setState((now) => (now === 'SEARCHING' ? 'SLOW' : now)), FIRST_FIX_MS);
    const watch = geolocation.watchPosition(
      ({ coords }) => {
        setFix({
          latitude: coords.latitude,
          longitude: coords.longitude,
          accuracyMeters: coords.accuracy,
        });
        setState('FOUND');
      },
      ({ code, PERMISSION_DENIED, POSITION_UNAVAILABLE }) => {
        if (code === PERMISSION_DENIED) setState('DENIED');
        // A lost signal keeps the last fix; only a phone that never had one is told to look at its settings.
        else setState((now) => (now === 'FOUND' ? now : code === POSITION_UNAVAILABLE ? 'OFF' : 'SLOW'));
      },
      { enableHighAccuracy: true, maximumAge: MAX_AGE_MS, timeout: 60_000 },
    );
    return () => {
      clearTimeout(slow);
      geolocation.clearWatch(watch);
    };
  }, [active, round]);

  return { state, fix, retry: () => setRound((value) => value + 1) };
}
