import { useState } from 'react';
import { faultOf, type Fault } from './fault.ts';
import type { Refusal } from './refusal-sentence.ts';

/** What every mutation of the API answers beside its object. */
export interface Payload {
  readonly userErrors: readonly Refusal[];
}

/** An action that a person starts, and how it goes. */
export interface Action<Arguments extends readonly unknown[], Result> {
  /** Runs it; null when it was refused or not answered, and `fault` then says why. */
  readonly run: (...args: Arguments) => Promise<Result | null>;
  readonly running: boolean;
  readonly fault: Fault | null;
  readonly clear: () => void;
}

/**
 * Runs a mutation of the API and turns a refusal or a missing answer into a {@link Fault}.
 *
 * @param mutate sends it and returns its payload, null when there was no data.
 */
export function useAction<Arguments extends readonly unknown[], Result extends Payload>(
  mutate: (...args: Arguments) => Promise<Result | null | undefined>,
): Action<Arguments, Result> {
  const [running, setRunning] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const run = async (...args: Arguments): Promise<Result | null> => {
    setRunning(true);
    setFault(null);
    try {
      const payload = await mutate(...args);
      const refusal = payload?.userErrors[0];
      if (refusal) setFault({ kind: 'REFUSED', refusal });
      return payload && !refusal ? payload : null;
    } catch (error) {
      setFault(faultOf(error));
      return null;
    } finally {
      setRunning(false);
    }
  };
  return { run, running, fault, clear: () => setFault(null) };
}
