import type { ReactNode } from 'react';
import { Badge } from '@mantine/core';

/** What a status means to the person: all well, wait, look, bad, or neither. */
export type StatusTone = 'GOOD' | 'WAITING' | 'ATTENTION' | 'BAD' | 'NEUTRAL';

const COLORS: Readonly<Record<StatusTone, string>> = {
  GOOD: 'teal',
  WAITING: 'blue',
  ATTENTION: 'orange',
  BAD: 'red',
  NEUTRAL: 'gray',
};

/** The colour of a tone, for what is no badge. */
export function toneColor(tone: StatusTone): string {
  return COLORS[tone];
}

/** A status in words; the colour only repeats what the words say. */
export function StatusBadge({ tone, children }: { tone: StatusTone; children: ReactNode }) {
  return (
    <Badge color={COLORS[tone]} variant="light" size="md" tt="none" style={{ flexShrink: 0 }}>
      {children}
    </Badge>
  );
}
