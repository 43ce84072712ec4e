import { skipToken, useQuery } from '@apollo/client/react';
import { EVIDENCE_FILE } from './evidence.operations.ts';
import type { ShownEvidence } from './evidence-view.tsx';

/** The file of an id: one that is known already, else asked for. Null while nothing is known of it. */
export function useKnownEvidence(
  id: string | null,
  known: readonly (ShownEvidence | null)[],
): ShownEvidence | null {
  const found = known.find((evidence) => evidence?.id === id) ?? null;
  const { data } = useQuery(EVIDENCE_FILE, id === null || found ? skipToken : { variables: { id } });
  if (id === null) return null;
  return found ?? data?.evidence ?? null;
}
