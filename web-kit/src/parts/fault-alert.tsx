import { Alert } from '@mantine/core';
import type { Fault } from '../refusals/fault.ts';
import { useFaultSentence } from '../refusals/fault-sentence.ts';

/** Why the last action brought nothing; read out at once. Nothing without a fault. */
export function FaultAlert({ fault }: { fault: Fault | null }) {
  const sentenceOf = useFaultSentence();
  if (!fault) return null;
  return (
    <Alert color={fault.kind === 'REFUSED' ? 'red' : 'yellow'} role="alert">
      {sentenceOf(fault)}
    </Alert>
  );
}
